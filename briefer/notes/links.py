"""Web addresses that may stand as live links: checked, because Word refuses a file in which one
is malformed, and because anything but a web page has no business behind a footnote."""

import re
from urllib.parse import quote

_ADDRESS = re.compile(
    r"(?P<scheme>https?)://(?P<host>[a-z0-9_-]+(?:\.[a-z0-9_-]+)*)(?P<port>:\d{1,5})?"
    r"(?P<path>/[^?#]*)?(?P<query>\?[^#]*)?(?P<fragment>#.*)?",
    re.IGNORECASE | re.DOTALL,
)
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_LONGEST = 2048
_HIGHEST_PORT = 65535


def live(address: str | None) -> str | None:
    """Return ``address`` as a well-formed URI of a web page, ``None`` where it is not one."""
    match = _ADDRESS.fullmatch((address or "").strip())
    if not match or int((match["port"] or ":0")[1:]) > _HIGHEST_PORT:
        return None
    uri = f"{match['scheme'].lower()}://{match['host']}{match['port'] or ''}"
    uri += _encoded(match["path"] or "/", "") + _encoded(match["query"], "?")
    uri += _encoded(match["fragment"], "#")
    return uri if len(uri) <= _LONGEST else None


def _encoded(part: str | None, start: str) -> str:
    """Return one part of an address with what a URI cannot hold written as %XX."""
    if part is None:
        return ""
    kept = _STRAY_PERCENT.sub("%25", part[len(start) :])
    return start + quote(kept, safe="/?@!$&'()*+,;=:%-._~", errors="replace")
