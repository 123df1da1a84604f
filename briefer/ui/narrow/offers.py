"""What can be typed behind the colon of a field word: themes, documents, years, languages and
places of the library."""

from collections.abc import Mapping, Sequence

from briefer.domain.document import Holding
from briefer.domain.language import Language
from briefer.domain.query import Field
from briefer.tables.themes import ThemeRule
from briefer.ui.narrow.facets import SEPARATOR, label_of, town_of
from briefer.ui.narrow.field_words import Offer


def offers_of(
    themes: Sequence[tuple[ThemeRule, int]],
    documents: Sequence[Holding],
    language: Language,
    names: Mapping[Language, str],
) -> dict[Field, tuple[Offer, ...]]:
    """Return the values of each field: themes as ``language`` calls them, in their order;
    documents by their short names, years with the latest first, languages by their ``names``,
    places in the order of the alphabet."""
    labels = (rule.theme.label.in_(language) for rule, _ in themes)
    years = {one.details.date.year for one in documents if one.details.date}
    towns = {town for one in documents if (town := town_of(one.details))}
    return {
        Field.THEME: tuple(Offer(label, label) for label in labels),
        Field.DOCUMENT: tuple(
            Offer(one.name, SEPARATOR.join((one.name, label_of(one)))) for one in documents
        ),
        Field.YEAR: tuple(Offer(str(year), str(year)) for year in sorted(years, reverse=True)),
        Field.LANGUAGE: tuple(Offer(name.casefold(), name) for name in names.values()),
        Field.PLACE: tuple(Offer(town, town) for town in sorted(towns, key=str.casefold)),
    }
