"""Ages and sizes that define a group: people aged 15 to 24, businesses with 10 to 49 employees."""

from decimal import Decimal

from briefer.analysis.figures.expressions.patterns import (
    CAPITAL,
    DASH,
    before,
    compiled,
    either,
    phrases,
    words,
)
from briefer.domain.document import Span

_OLDEST = Decimal(110)
_TO = rf" ?(?:to|à|and|et|{DASH}) ?"
_UPPER_END = rf"(?:{_TO}[0-9]{{1,3}})?"
_PEOPLE = words(
    """
    youth people persons adults children those individuals men women males? females? canadians
    students seniors
    jeunes personnes adultes enfants femmes hommes ceux celles garçons filles élèves
    """
)
_PERSON = words(
    "man woman boy girl male female teenager youth driver homme femme garçon fille conducteur"
)
_AGED = phrases(
    """
    aged?(?: of)?(?: between| from| over| under)?
    ages
    between the ages of
    (?:under|over) the age of
    by age
    âgée?s? (?:de|d[’'])(?: plus de| moins de| entre)?
    (?:l[’'])?âge de
    """
)
_BOUND = r"(?:of |over |under |entre |between |de |plus de |moins de |\(|ages )*"
_AGE_BEFORE = compiled(
    r"(?<!\w)"
    + either(
        _AGED,
        rf"{_PEOPLE} (?:aged )?{_BOUND}",
        r"(?:aged|ages|âgée?s? d[e’'])[^.;]{0,25}",
        # a man, 34, and a woman, 29
        rf"{_PERSON}, ",
    )
    + rf"(?: ?[0-9]{{1,3}}{_TO})?$"
)
_OLD_AFTER = compiled(
    rf"{_UPPER_END}(?: |-)?"
    + phrases(
        r"""
        years?[- ]olds?
        years? of age
        years? (?:and|or) (?:older|over|under|younger|above)
        (?:and|or) (?:older|younger)
        (?:-| )year-olds?
        ans(?! (?:de|d[’']|en moyenne)) (?:et|ou) (?:plus|moins)
        """
    )
)
_AGE_AFTER = compiled(
    rf"{_UPPER_END}"
    + either(
        r" ?(?:years?|ans)(?!\w)",
        r"(?= ?[).,;:(]|$| "
        + words("who were are had have and qui ont sont étaient in dans group years")
        + ")",
    )
)
_AGE_REACH = 60
_BY_NAME = compiled(
    r"(?<!\w)(?:aged?|ages|âgée?s? (?:de|d[’'])|l[’']âge de)(?: (?:between|from|entre|de))? $"
)
"""What only ages stand behind, whatever follows them."""
_AVERAGE_AGE = compiled(r"(?<!\w)(?:age|âge)(?![\w-])[^.;]{0,45}$")
# Jane Roy, 34, of Halifax
_NAMED = compiled(rf"{CAPITAL}[\w.]*, $")
_YEARS_OR_NONE = compiled(
    r" ?(?:years?|ans)(?!\w)|(?= ?[).,;:]|$| (?:in|en|to|à|and|et|for|pour) )"
)
_APPOSED = compiled(r", ")

_GROUP = words(
    r"""
    business\w* compan\w+ enterpris\w+ firms? SMEs? organi[sz]ations? employers? households?
    communit\w+ municipalit\w+ establishments? cities towns? blocks
    entrepris\w+ PME organismes? employeurs? ménages? collectivités? établissements? villes?
    centres? blocs?
    """
)
_HAVING = phrases(
    """
    with|of|having|employing|that (?:have|employ)
    de|d[’']|comptant|ayant|qui comptent|qui emploient|par
    """
)
_CLASS_BEFORE = compiled(
    rf"{_GROUP}(?: \w+)?(?: \()? ?{_HAVING}(?: "
    + phrases(
        """
        between|fewer than|less than|more than|at least|over|under
        entre|plus de|moins de|au moins|de
        """
    )
    + rf")* (?:[0-9 ,]{{1,8}}{_TO})?$"
)
_CLASS_REACH = 80


def is_age(text: str, number: Span, value: Decimal) -> bool:
    """Return whether ``number`` is an age or the bound of an age group."""
    if value > _OLDEST:
        return False
    if _OLD_AFTER.match(text, number.end) or before(_BY_NAME, text, number.start, 24):
        return True
    if before(_AVERAGE_AGE, text, number.start, _AGE_REACH) and _YEARS_OR_NONE.match(
        text, number.end
    ):
        return True
    two_digits = number.end - number.start == 2
    if two_digits and before(_NAMED, text, number.start, 24) and _APPOSED.match(text, number.end):
        return True
    aged = before(_AGE_BEFORE, text, number.start, _AGE_REACH)
    return aged is not None and _AGE_AFTER.match(text, number.end) is not None


def is_class(text: str, start: int) -> bool:
    """Return whether the number at ``start`` bounds a class of sizes that defines a group."""
    return before(_CLASS_BEFORE, text, start, _CLASS_REACH) is not None
