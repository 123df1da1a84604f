"""Which figures count the people at the meeting that a document reports on."""

import re

from briefer.analysis.figures.setting import Expression, Setting
from briefer.domain.figure import Unit

_PEOPLE = re.compile(
    r"(?:\s+[^\W\d][\w’'-]*){0,5}?\s+(?:participants?|attendees|delegates|presenters|speakers"
    r"|panell?ists|representatives|guests|experts|officials|leaders|stakeholders|organi[sz]ations"
    r"|people|members|conférenci(?:ers|ères)|présentat(?:eurs|rices)|participantes?|intervenants"
    r"|représentants|délégués|invités|panélistes|spécialistes|personnes|membres|organismes"
    r"|organisations|dirigeants)\b",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"\b(?:round ?tables?|meetings?|workshops?|conferences?|forum|symposium|summit|events?"
    r"|sessions?|plenary|gathering|consultations?|tables? rondes?|rencontres?|réunions?"
    r"|ateliers?|conférences?|colloque|sommet|événements?|séances?|plénières?)\b",
    re.IGNORECASE,
)
_ATTEND = re.compile(
    r"\b(?:attend(?:ed|ing|ance|ees)?|participated|took part|gathered|convened|presented"
    r"|brought together|shared their|welcomed|assist(?:é|aient|ait|er)|participé|réuni(?:s|es|e)?"
    r"|pris part|présenté|rassembl(?:é|ait|aient)e?s?|accueilli|pris la parole)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:trial|survey|poll|study|program(?:me)?s?|respondents?|cohort|sample|interviews?|essai"
    r"|sondage|étude|répondants?|cohorte|échantillon|entrevues?|counselling|treatment)\b",
    re.IGNORECASE,
)

OF_A_MEETING = re.compile(
    r"\b(?:round ?table|meeting|summary|workshop|conference|forum|summit|agenda|minutes|symposium"
    r"|table ronde|rencontre|réunion|résumé|atelier|conférence|colloque|ordre du jour|sommet)\b",
    re.IGNORECASE,
)
"""A heading about a meeting, whose time and place are those of the event, not of the figures."""


def counts_attendance(setting: Setting, expression: Expression) -> bool:
    """Return whether ``expression`` counts people or bodies at the document's own event."""
    if expression.unit is not Unit.COUNT or not setting.details.date:
        return False
    words = setting.words
    if not _PEOPLE.match(setting.text, expression.number.end, setting.sentence.end):
        return False
    if _OTHER.search(words):
        return False
    return bool(_ATTEND.search(words)) and bool(
        _MEETING.search(words) or _MEETING.search(setting.text[: setting.sentence.start])
    )
