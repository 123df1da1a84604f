"""The theme of the Word file: our colours and our font, where a colleague's Word offers them.

No style refers to it; Word and validators expect one, and without it offer colours of their own.
"""

from briefer.notes.word.styles import ALARM, BAND, INK, LINK, QUIET, RULE

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": INK,
    "lt2": BAND,
    "accent1": LINK,
    "accent2": QUIET,
    "accent3": ALARM,
    "accent4": "2F6B4F",
    "accent5": "6B4E8A",
    "accent6": RULE,
    "hlink": LINK,
    "folHlink": "6B4E8A",
}


def theme() -> str:
    """Return the XML of the theme part."""
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS.items()
    )
    return (
        f'<a:theme xmlns:a="{_A}" name="Briefer"><a:themeElements>'
        f'<a:clrScheme name="Briefer">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Briefer">{_font("major")}{_font("minor")}</a:fontScheme>'
        f'<a:fmtScheme name="Briefer">{_FORMATS}</a:fmtScheme></a:themeElements></a:theme>'
    )


def _font(size: str) -> str:
    return (
        f'<a:{size}Font><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>'
        f"</a:{size}Font>"
    )


# The schema asks for three of each; all are plain.
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="9525">{_FILL}</a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_FORMATS = (
    f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>"
    f"<a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
    f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
)
