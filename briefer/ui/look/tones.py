"""How the window looks: one palette for each scheme, one type scale, one set of spaces.

Widgets ask ``tones`` for colours by what they mean and never name one themselves. Text and the
colours it stands on differ by 4.5:1 at least, signs and their ground by 3:1 (WCAG 2.1).
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette

STEP, GAP, BREAK = 4, 8, 16
"""Spaces in pixels: the smallest step, inside groups, between groups."""

TEXT, READING, SMALL, HEADING, TITLE = 10.5, 11.5, 9.5, 13.0, 16.0
"""Sizes of type in points."""

LEADING = 1.45
"""Of the reading pane, in sizes of the type, but never under one line of the font."""

MEASURE = 72
"""How many characters a line of the reading pane has at most."""


class Scheme(StrEnum):
    """Which palette the window has; ``SYSTEM`` follows the system's."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Tones:
    """Colours by what they mean: grounds, words, lines, and what they point out."""

    window: QColor
    base: QColor
    raised: QColor
    text: QColor
    muted: QColor
    hairline: QColor
    line: QColor
    accent: QColor
    on_accent: QColor
    chosen: QColor
    mark: QColor
    warning: QColor
    good: QColor


def _tones(*colours: str) -> Tones:
    return Tones(*map(QColor, colours))


_LIGHT = _tones(
    "#f3f4f6", "#ffffff", "#fafbfc", "#1d2430", "#5a6473", "#dfe3e8", "#8b95a3",
    "#1f5d8c", "#ffffff", "#e4eef6", "#fdeeb5", "#96480a", "#2a6b45",
)  # fmt: skip
_DARK = _tones(
    "#1e2126", "#25292f", "#2b3037", "#e7eaee", "#a5aeba", "#383e47", "#78828f",
    "#7ab8e8", "#10202c", "#29384a", "#5a4a12", "#f0ac62", "#86c9a0",
)  # fmt: skip
_CONTRAST_LIGHT = _tones(
    "#ffffff", "#ffffff", "#ffffff", "#000000", "#1a1a1a", "#000000", "#000000",
    "#003a75", "#ffffff", "#cfe4ff", "#ffe96b", "#7a2a00", "#004d20",
)  # fmt: skip
_CONTRAST_DARK = _tones(
    "#000000", "#000000", "#000000", "#ffffff", "#f0f0f0", "#ffffff", "#ffffff",
    "#9fd4ff", "#000000", "#123a5c", "#665200", "#ffc27a", "#9be8b5",
)  # fmt: skip

_KNOWN = {
    (one.window.rgb(), one.text.rgb()): one
    for one in (_LIGHT, _DARK, _CONTRAST_LIGHT, _CONTRAST_DARK)
}

_seen: dict[int, Tones] = {}
_MOST_SEEN = 256


def tones(palette: QPalette) -> Tones:
    """Return the colours that go with ``palette``, one of ``palette_for``.

    Every row that is drawn asks: each question to Qt lets the threads of jobs in between.
    """
    key = palette.cacheKey()
    if key not in _seen:
        if len(_seen) >= _MOST_SEEN:
            _seen.clear()
        _seen[key] = _tones_of(palette)
    return _seen[key]


def _tones_of(palette: QPalette) -> Tones:
    ground = palette.color(QPalette.ColorRole.Window).rgb()
    text = palette.color(QPalette.ColorRole.WindowText).rgb()
    return _KNOWN.get((ground, text), _LIGHT)


def palette_for(scheme: Scheme) -> QPalette:
    """Return the palette of ``scheme``, in high contrast where the system asks for it."""
    hints = QGuiApplication.styleHints()
    dark = scheme is Scheme.DARK
    if scheme is Scheme.SYSTEM:
        dark = hints.colorScheme() is Qt.ColorScheme.Dark
    strong = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
    if strong:
        return _palette(_CONTRAST_DARK if dark else _CONTRAST_LIGHT)
    return _palette(_DARK if dark else _LIGHT)


def _palette(own: Tones) -> QPalette:
    role, palette = QPalette.ColorRole, QPalette()
    colours = {
        role.Window: own.window,
        role.WindowText: own.text,
        role.Base: own.base,
        role.AlternateBase: own.raised,
        role.Text: own.text,
        role.Button: own.raised,
        role.ButtonText: own.text,
        role.BrightText: own.on_accent,
        role.ToolTipBase: own.base,
        role.ToolTipText: own.text,
        role.PlaceholderText: own.muted,
        role.Highlight: own.accent,
        role.HighlightedText: own.on_accent,
        role.Accent: own.accent,
        role.Link: own.accent,
        role.LinkVisited: own.accent,
        role.Light: own.raised,
        role.Midlight: own.hairline,
        role.Mid: own.line,
        role.Dark: own.line,
        role.Shadow: own.hairline,
    }
    for one, colour in colours.items():
        palette.setColor(one, colour)
    off = QPalette.ColorGroup.Disabled
    for one in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(off, one, own.line)
    palette.setColor(off, role.Highlight, own.hairline)
    return palette


def bars(own: Tones) -> str:
    """Return the style of scroll bars: narrow, without arrows, over whatever they stand on."""
    handle = "background: {0}; border-radius: 3px; margin: 2px;"
    return (
        "QScrollBar { background: transparent; border: none; }"
        "QScrollBar:vertical { width: 11px; } QScrollBar:horizontal { height: 11px; }"
        f"QScrollBar::handle {{ {handle.format(own.line.name())} }}"
        "QScrollBar::handle:vertical { min-height: 28px; }"
        "QScrollBar::handle:horizontal { min-width: 28px; }"
        f"QScrollBar::handle:hover {{ {handle.format(own.muted.name())} }}"
        "QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }"
        "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
    )


def font(size: float = TEXT, bold: bool = False) -> QFont:
    """Return the system's own font in ``size`` points."""
    own = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    own.setPointSizeF(size)
    own.setBold(bold)
    return own
