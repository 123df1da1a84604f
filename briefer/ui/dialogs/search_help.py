"""What can be typed in the search field, with examples, in the language of the window."""

from PySide6.QtCore import QCoreApplication

from briefer.domain.language import Language
from briefer.ui.actions import QT_TRANSLATE_NOOP

_CONTEXT = "SearchHelp"
_TOLD: tuple[tuple[tuple[str, str], str], ...] = (
    (
        ("overdose deaths", "décès surdose"),
        QT_TRANSLATE_NOOP("SearchHelp", "both words, in any form and order"),
    ),
    (
        ("“organized crime”", "« crime organisé »"),
        QT_TRANSLATE_NOOP("SearchHelp", "these words together, in this order"),
    ),
    (
        ("stigma -media", "stigmatisation -médias"),
        QT_TRANSLATE_NOOP("SearchHelp", "the first word without the second"),
    ),
    (
        ("border OR mail", "frontière OU poste"),
        QT_TRANSLATE_NOOP("SearchHelp", "one of the words or both; OR and NOT in capitals"),
    ),
    (
        ("(border OR mail) drugs", "(colis OU poste) drogue"),
        QT_TRANSLATE_NOOP("SearchHelp", "brackets say what belongs together"),
    ),
    (
        ("traffick*", "trafiqu*"),
        QT_TRANSLATE_NOOP("SearchHelp", "all words that begin so"),
    ),
    (
        ("theme:stigma", "thème:méfaits"),
        QT_TRANSLATE_NOOP("SearchHelp", "passages of a theme"),
    ),
    (
        ("-theme:covid", "-thème:covid"),
        QT_TRANSLATE_NOOP("SearchHelp", "passages that are not of a theme"),
    ),
    (
        ("document:halifax", "document:winnipeg"),
        QT_TRANSLATE_NOOP("SearchHelp", "a document, by its short name or words of its title"),
    ),
    (
        ("year:2018-2019", "année:2018-2019"),
        QT_TRANSLATE_NOOP("SearchHelp", "a year, or from one to another; 2018,2021 for two"),
    ),
    (
        ("language:french", "langue:anglais"),
        QT_TRANSLATE_NOOP("SearchHelp", "passages in a language"),
    ),
    (
        ("place:halifax", "lieu:winnipeg"),
        QT_TRANSLATE_NOOP("SearchHelp", "documents of an event there"),
    ),
)
_LAST = QT_TRANSLATE_NOOP(
    "SearchHelp",
    "Accents and capitals do not matter. A value of several words stands in quotation marks. The "
    "names of fields are understood in both languages; the list that opens after the colon offers "
    "their values. What is not understood is searched for as words.",
)


def search_lines(language: Language) -> tuple[str, ...]:
    """Return a line for each thing that can be typed, an example before what it finds, and what
    holds for all of them."""
    french = language is Language.FR
    lines = (f"{examples[french]}\t{_said(told)}" for examples, told in _TOLD)
    return (*lines, "", _said(_LAST))


def _said(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
