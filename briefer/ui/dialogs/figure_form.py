"""The fields of a figure to be put right, and what of them is not what it may be."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QWidget

from briefer.domain.dates import PartialDate
from briefer.domain.figure import Figure, Period, Qualifier, Unit
from briefer.domain.figure_word import UNSET, FigureCorrection
from briefer.domain.language import Language
from briefer.ui.look.figure_words import qualifier_words, unit_words
from briefer.ui.look.numbers import number_in, shown
from briefer.ui.look.pieces import Muted
from briefer.ui.look.tones import GAP


class FigureForm(QWidget):
    """Shows the fields of ``figure``, numbers as ``language`` writes them; ``changed`` comes with
    each key."""

    changed = Signal()

    def __init__(self, figure: Figure, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure, self._language = figure, language
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setSpacing(GAP)
        self._value = self._line("figure-value", shown(figure.value, language))
        upper = shown(figure.upper, language) if figure.upper is not None else ""
        self._upper = self._line("figure-upper", upper)
        self._qualifier = self._box("figure-qualifier", [qualifier_words(one) for one in Qualifier])
        self._qualifier.setCurrentIndex(list(Qualifier).index(figure.qualifier))
        self._unit = self._box("figure-unit", [unit_words(one) for one in Unit])
        self._unit.setCurrentIndex(list(Unit).index(figure.unit))
        self._unit_name = self._line("figure-unit-name", figure.unit_name or "")
        self._subject = self._line("figure-subject", figure.subject)
        self._start = self._line("figure-start", str(figure.period.start or ""))
        self._end = self._line("figure-end", str(figure.period.end or ""))
        self._place = self._line("figure-place", figure.place or "")
        self._lay_out()

    def correction(self) -> FigureCorrection:
        """Return what differs from the figure as it was; to be asked where nothing is odd."""
        figure = self._figure
        value, upper = number_in(self._value.text(), self._language), self._number(self._upper)
        unit = list(Unit)[self._unit.currentIndex()]
        qualifier = list(Qualifier)[self._qualifier.currentIndex()]
        name, place = self._unit_name.text().strip() or None, self._place.text().strip() or None
        subject = self._subject.text().strip()
        period = Period(_day(self._start.text()), _day(self._end.text()))
        return FigureCorrection(
            value=UNSET if value is None or value == figure.value else value,
            upper=UNSET if upper == figure.upper else upper,
            unit=UNSET if unit is figure.unit else unit,
            unit_name=UNSET if name == figure.unit_name else name,
            qualifier=UNSET if qualifier is figure.qualifier else qualifier,
            subject=UNSET if subject == figure.subject else subject,
            period=UNSET if period == figure.period else period,
            place=UNSET if place == figure.place else place,
        )

    def odd(self) -> str:
        """Return what is not in order, in a sentence; nothing where all is."""
        example = shown(Decimal(10300), self._language)
        for field in (self._value, self._upper):
            typed = field.text().strip()
            if (typed or field is self._value) and number_in(typed, self._language) is None:
                said = self.tr("“{typed}” is not a number. Write it as {example}.")
                return said.format(typed=typed, example=example)
        value, upper = number_in(self._value.text(), self._language), self._number(self._upper)
        if value is not None and upper is not None and upper <= value:
            return self.tr("The upper value must be larger than the value.")
        for field in (self._start, self._end):
            if not _is_day(field.text()):
                said = self.tr("“{typed}” is not a date. Write 2019, 2019-03 or 2019-03-29.")
                return said.format(typed=field.text().strip())
        start, end = _day(self._start.text()), _day(self._end.text())
        if start and end and str(end) < str(start)[: len(str(end))]:
            return self.tr("The period ends before it begins.")
        return ""

    def begin(self) -> None:
        """Put the keyboard where most is to be corrected."""
        self._subject.setFocus()

    def _lay_out(self) -> None:
        self._row(self.tr("&Value"), self._qualifier, self._value, "value")
        self._row(self.tr("U&pper value"), self._upper, None, "upper")
        self._row(self.tr("&Unit"), self._unit, self._unit_name, "unit")
        self._row(self.tr("&Subject"), self._subject, None, "subject")
        until = Muted(self)
        until.setText(self.tr("to"))
        self._row(self.tr("P&eriod"), self._start, self._end, "period", until)
        self._row(self.tr("P&lace"), self._place, None, "place")
        self._qualifier.setAccessibleName(self.tr("How the value is meant"))
        self._value.setAccessibleName(self.tr("Value"))
        self._unit_name.setAccessibleName(self.tr("Which unit exactly, such as CAD, kg, per day"))
        self._unit_name.setPlaceholderText(self.tr("such as CAD, kg, per day"))
        self._start.setAccessibleName(self.tr("Beginning of the period"))
        self._end.setAccessibleName(self.tr("End of the period"))
        self._start.setPlaceholderText(self.tr("such as 2016-01"))
        self._end.setPlaceholderText(self.tr("such as 2020-12"))

    def _row(
        self, label: str, first: QWidget, second: QWidget | None, field: str, *between: QWidget
    ) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(first, 1)
        for one in (*between, *((second,) if second else ())):
            row.addWidget(one, 0 if one in between else 1)
        if said := self._said_of(field):
            hint = Muted(self)
            hint.setText(said)
            row.addWidget(hint)
        self._form.addRow(label, row)
        words = self._form.labelForField(row)
        if words and hasattr(words, "setBuddy"):
            words.setBuddy(second if field == "value" else first)  # type: ignore[attr-defined]

    def _said_of(self, field: str) -> str:
        if field in self._figure.corrected:
            return self.tr("corrected by you")
        return self.tr("inferred") if field in self._figure.inferred else ""

    def _line(self, name: str, text: str) -> QLineEdit:
        line = QLineEdit(text, self)
        line.setObjectName(name)
        line.textChanged.connect(self.changed)
        return line

    def _box(self, name: str, texts: list[str]) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(name)
        box.addItems(texts)
        box.activated.connect(self.changed)
        return box

    def _number(self, field: QLineEdit) -> Decimal | None:
        return number_in(field.text(), self._language)


def _day(text: str) -> PartialDate | None:
    try:
        return PartialDate.from_iso(text) if text.strip() else None
    except ValueError:
        return None


def _is_day(text: str) -> bool:
    return not text.strip() or _day(text) is not None
