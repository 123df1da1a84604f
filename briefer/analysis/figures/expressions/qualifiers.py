"""Qualifiers: the words beside a number that say how it is meant."""

from dataclasses import dataclass, field, replace

from briefer.analysis.figures.expressions.patterns import Choice, phrases
from briefer.analysis.figures.setting import Expression
from briefer.domain.document import Span
from briefer.domain.figure import Qualifier
from briefer.domain.language import Language


@dataclass(frozen=True, slots=True)
class _Words:
    """What one language writes before and after a number."""

    before: Choice[Qualifier] = field(repr=False)
    after: Choice[Qualifier] = field(repr=False)


_ENGLISH = _Words(
    before=Choice(
        (
            r"(?:just |slightly |a little |well |far |many )?(?:more than|over|above)",
            Qualifier.MORE_THAN,
        ),
        (
            phrases(
                r"""
                (?:just )?(?:greater|larger|higher|bigger) than
                (?:just )?in excess of
                (?:just )?upwards? of
                (?:just )?(?:exceed(?:ing|s|ed)?|surpass(?:ing|ed))
                (?:just )?north of
                >
                """
            ),
            Qualifier.MORE_THAN,
        ),
        (
            phrases(
                r"""
                (?:no|not) (?:more|greater|higher) than
                (?:a |the )?max(?:imum|\.)? of
                at (?:the )?most
                (?:up|down) to
                as (?:many|much|high) as
                ≤
                """
            ),
            Qualifier.UP_TO,
        ),
        (
            phrases(
                r"""
                as (?:few|little|low) as
                (?:no|not) (?:fewer|less) than
                at (?:the very )?least
                a minimum of
                minimum
                ≥
                """
            ),
            Qualifier.AT_LEAST,
        ),
        (
            phrases(
                r"""
                (?:just |slightly |a little |well |far )?(?:less|fewer|smaller|lower) than
                (?:just |slightly |a little |well |far )?(?:under|below)
                <
                """
            ),
            Qualifier.LESS_THAN,
        ),
        (
            phrases(
                r"""
                (?:very )?(?:nearly|almost|approximately|approx\.|roughly|around|about|some)
                (?:very )?(?:circa|ca\.|~|≈|close to)
                an? (?:estimated|approximate|average of (?:about|approximately))
                estimated(?: at)?(?: about)?
                in the (?:order|range|neighbourhood) of
                virtually
                practically
                barely|just about
                """
            ),
            Qualifier.ABOUT,
        ),
    ),
    after=Choice(
        (
            r" or (?:more|greater|higher|above|over)| and (?:more|over|above)"
            r"|-plus| plus(?! \w)|\+",
            Qualifier.AT_LEAST,
        ),
        (r" or (?:less|fewer|under|below|lower)", Qualifier.UP_TO),
    ),
)
_FRENCH = _Words(
    before=Choice(
        (
            phrases(
                r"""
                (?:un peu |bien |beaucoup |légèrement )?plus d(?:e |u |[’'])
                (?:un peu |bien |beaucoup |légèrement )?au[- ](?:del[aà]|dessus) d(?:e |[’'])
                dépassant|dépass(?:e|ent|é|ait)
                excédant
                supérieure?s? à
                >
                """
            ),
            Qualifier.MORE_THAN,
        ),
        (
            phrases(
                r"""
                pas moins d(?:e |[’'])
                au moins
                un minimum d(?:e |[’'])
                au minimum
                minimum
                ≥
                """
            ),
            Qualifier.AT_LEAST,
        ),
        (
            phrases(
                r"""
                jusqu[’']à
                (?:tout )?au plus
                pas plus d(?:e |[’'])
                (?:un )?maximum d(?:e |[’'])
                au maximum
                ≤
                """
            ),
            Qualifier.UP_TO,
        ),
        (
            phrases(
                r"""
                (?:un peu |bien |légèrement )?moins d(?:e |u |[’'])
                inférieure?s? à
                en deçà d(?:e |[’'])
                <
                """
            ),
            Qualifier.LESS_THAN,
        ),
        (
            phrases(
                r"""
                (?:à )?(?:environ|approximativement)
                près d(?:e |u |[’'])
                quelque
                à peu près
                presque
                autour d(?:e |[’'])
                aux (?:alentours|environs) d(?:e |[’'])
                de l[’']ordre d(?:e |[’'])
                pratiquement
                quasi(?:ment)?
                à peine|tout juste
                ~|≈
                estimée?s? à(?: environ)?
                """
            ),
            Qualifier.ABOUT,
        ),
    ),
    after=Choice(
        (r" ou plus| et plus| et davantage|\+", Qualifier.AT_LEAST),
        (r" ou moins| au maximum|(?: tout)? au plus", Qualifier.UP_TO),
        (r" au moins| au minimum", Qualifier.AT_LEAST),
        (r" environ", Qualifier.ABOUT),
    ),
)
_WORDS = {Language.EN: _ENGLISH, Language.FR: _FRENCH}


def qualifier_before(text: str, at: int, language: Language) -> tuple[int, Qualifier] | None:
    """Return where the qualifier that ends at ``at`` begins, and what it says."""
    return _WORDS[language].before.before(text, at)


def qualified(text: str, found: Expression, language: Language) -> Expression:
    """Return ``found`` with the words that say how it is meant."""
    start, end = found.span.start, found.span.end
    qualifier = Qualifier.EXACT
    before = qualifier_before(text, start, language)
    if before:
        start, qualifier = before
    after = _WORDS[language].after.after(text, end)
    if after and qualifier is Qualifier.EXACT:
        end, qualifier = after
    return replace(found, span=Span(start, end), qualifier=qualifier)
