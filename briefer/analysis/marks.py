"""The marks that lists put before their items: bullets, numbers, letters."""

import re

_SIGNS = "•·▪◦‣●○■□►▸➢➤➔→✓✔⁃∙❖◆\uf0a7\uf0b7\uf0d8\uf0fc"
_BULLET = re.compile(rf"(?:[-–—*{_SIGNS}]|o(?=\s{{1,8}}\S))\s+(?=\S)|[{_SIGNS}](?=\S)")
_NUMBER = re.compile(
    r"(?:\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,5}|[IVX]{1,5})\)|\d{1,2}\.(?!\d)|\d{1,2}\.?°|[a-z]\."
    r"|[ivx]{2,5}\.|\d{1,2}\s?[-–](?=\s{1,8}[^\W\d]))\s+(?=\S)"
)
_LONE = re.compile(rf"[-–—*{_SIGNS}]|o|\(?(?:\d{{1,2}}|[a-z]|[ivx]{{2,4}})[.)]")
_EMPHASIS = ("**", "__")
_LONGEST_LONE = 6


def bullet(text: str) -> str:
    """Return the bullet that ``text`` begins with and the space after it, or ""."""
    found = _BULLET.match(text)
    return found.group() if found and not text.startswith(_EMPHASIS) else ""


def number(text: str) -> str:
    """Return the number or letter that ``text`` begins with and the space after it, or ""."""
    found = _NUMBER.match(text)
    return found.group() if found else ""


def begins_item(text: str) -> bool:
    """Return whether ``text`` begins with a mark."""
    return bool(bullet(text) or number(text))


def is_lone(text: str) -> bool:
    """Return whether ``text`` is a mark and nothing else."""
    return len(text) <= _LONGEST_LONE and bool(_LONE.fullmatch(text))
