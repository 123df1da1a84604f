"""How the pieces of a page are set: fonts, colours and spaces of their blocks."""

from enum import Enum, auto

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextDocument,
    QTextOption,
)

from briefer.ui.look.tones import (
    BREAK,
    GAP,
    HEADING,
    LEADING,
    MEASURE,
    READING,
    SMALL,
    STEP,
    TEXT,
    TITLE,
    Tones,
)

GUTTER = 36
"""Room left of the text for the bar, the check marks and the ends of the tint, in pixels."""

INDENT = 20
"""How far a bullet's text stands in, in pixels."""

_SAMPLE = "presenters emphasized the importance of establishing these relationships"


class Kind(Enum):
    """What a piece of a page is."""

    TITLE = auto()
    LINE = auto()
    HEADING = auto()
    PASSAGE = auto()
    ASIDE = auto()


class Typeset:
    """The formats for one font and one set of colours; sizes follow the size of ``font``."""

    def __init__(self, font: QFont, tones: Tones) -> None:
        self._font = font
        self._tones = tones
        self._scale = font.pointSizeF() / TEXT if font.pointSizeF() > 0 else 1.0
        self._made: dict[tuple[Kind, int, bool], tuple[QTextBlockFormat, QTextCharFormat]] = {}

    @property
    def measure(self) -> int:
        """The width of the text with its margins, in pixels."""
        letter = QFontMetricsF(self.font(READING)).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        return round(letter * MEASURE) + GUTTER + BREAK

    def font(self, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the pane's font in ``size`` points of the scale."""
        font = QFont(self._font)
        font.setPointSizeF(size * self._scale)
        font.setWeight(weight)
        return font

    def document(self, owner: QObject) -> QTextDocument:
        """Return an empty document with the page's margins."""
        document = QTextDocument(owner)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self.font(READING))
        document.setDocumentMargin(0)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        frame = document.rootFrame().frameFormat()
        frame.setLeftMargin(GUTTER)
        frame.setRightMargin(BREAK)
        frame.setTopMargin(BREAK)
        frame.setBottomMargin(3 * BREAK)
        document.rootFrame().setFrameFormat(frame)
        return document

    def formats(
        self, kind: Kind, level: int, follows: bool
    ) -> tuple[QTextBlockFormat, QTextCharFormat]:
        """Return how a block is set; ``follows`` where it continues a run of its kind."""
        key = (kind, level, follows)
        if key not in self._made:
            self._made[key] = (self._block(*key), self._characters(kind, level))
        return self._made[key]

    def marked(self) -> QTextCharFormat:
        """Return how the matched words of a passage are set."""
        made = QTextCharFormat()
        made.setFont(self.font(READING, QFont.Weight.Bold))
        made.setForeground(self._tones.text)
        made.setBackground(self._tones.mark)
        return made

    def _block(self, kind: Kind, level: int, follows: bool) -> QTextBlockFormat:
        above, below = {
            Kind.TITLE: (GAP, STEP),
            Kind.LINE: (0, BREAK),
            Kind.HEADING: (BREAK + GAP if level == 1 else BREAK, STEP),
            Kind.PASSAGE: (STEP if follows else GAP + STEP, GAP),
            Kind.ASIDE: (0 if follows else GAP, 0),
        }[kind]
        made = QTextBlockFormat()
        made.setTopMargin(above)
        made.setBottomMargin(below)
        lines = self._leading() if kind is Kind.PASSAGE else 1.0
        made.setLineHeight(100 * lines, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if kind is Kind.PASSAGE and level:
            made.setLeftMargin(INDENT * level)
        if kind in (Kind.TITLE, Kind.HEADING):
            made.setHeadingLevel(1 if kind is Kind.TITLE else min(6, level + 1))
        return made

    def _leading(self) -> float:
        """Return the distance of lines in lines of the font: fonts differ in how much of it they
        bring themselves, so it is reckoned from the size of the type."""
        metrics = QFontMetricsF(self.font(READING))
        em = metrics.fontDpi() / 72 * READING * self._scale
        return max(1.0, LEADING * em / metrics.height())

    def _characters(self, kind: Kind, level: int) -> QTextCharFormat:
        bold = QFont.Weight.DemiBold
        font = {
            Kind.TITLE: self.font(TITLE, bold),
            Kind.LINE: self.font(TEXT),
            Kind.HEADING: self.font(HEADING if level == 1 else READING, bold),
            Kind.PASSAGE: self.font(READING),
            Kind.ASIDE: self.font(SMALL),
        }[kind]
        made = QTextCharFormat()
        made.setFont(font)
        faint = kind in (Kind.LINE, Kind.ASIDE)
        made.setForeground(self._tones.muted if faint else self._tones.text)
        return made
