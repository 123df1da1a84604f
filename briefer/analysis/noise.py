"""What stands in a file and is not content: links, page furniture, rules, contents lines.

Each answer is a key under ``dropped`` in the messages file.
"""

import re

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("separator", re.compile(r"[\W_]*")),
    (
        "page_number",
        re.compile(r"[-–—\s]*(?:page\s*)?\d{1,4}(?:\s*(?:of|de|sur|/)\s*\d{1,4})?[-–—\s]*", re.I),
    ),
    ("contents_line", re.compile(r".{3,}?(?:\.{4,}|(?:\s\.){4,}|…{2,})\s*\d{1,4}")),
    (
        "page_footer",
        re.compile(
            r"(?:date modified|last (?:updated|modified)|page (?:details|last updated)"
            r"|date de modification|dernière (?:mise à jour|modification)|détails de la page)"
            r"\s*:?.{0,40}",
            re.IGNORECASE,
        ),
    ),
    (
        "navigation",
        re.compile(
            r"(?:skip to (?:main )?content|table of contents|contents|share this page|print"
            r"|report a problem (?:or mistake )?on this page|return to (?:top|footnote).{0,40}"
            r"|(?:back to )?top of page|previous page|next page|on this page|contact us"
            r"|passer au contenu principal|table des matières|partager cette page|imprimer"
            r"|signaler un problème.{0,40}|haut de la page|retour (?:au haut|à la référence).{0,60}"
            r"|page précédente|page suivante|sur cette page|contactez-nous)\s*[:.]?",
            re.IGNORECASE,
        ),
    ),
    (
        "footnote",
        re.compile(r"(?:footnote|note de bas de page)\s*\d{1,3}\b.*", re.IGNORECASE | re.DOTALL),
    ),
)
_DOWNLOAD = re.compile(
    r"\s*\(?(?:PDF version|version PDF|download (?:the )?PDF|PDF|printable version"
    r"|version imprimable|télécharger.{0,20}PDF)\s*[-–:]?\s*\(?\s*\d+(?:[.,]\d+)?\s*"
    r"(?:[KM]B|[KM]o|bytes|octets)\)?\s*\.?\s*$",
    re.IGNORECASE,
)


def noise(text: str) -> str | None:
    """Return why ``text``, a whole unit, is no content; ``None`` where it may be."""
    for why, pattern in _PATTERNS:
        if pattern.fullmatch(text):
            return why
    return None


def without_download_link(text: str) -> str:
    """Return ``text`` without a link such as "PDF Version (885 KB)" at its end."""
    return _DOWNLOAD.sub("", text).strip()
