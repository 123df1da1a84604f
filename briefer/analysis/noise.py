"""What by its own words is no content: links, page furniture, contents lines, captions.

Each answer is a key under ``dropped`` in the messages file. Lines are judged alone, so only what
can hardly be anything else is named here.
"""

import re

_LONGEST = 200


def _phrases(table: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in table.split("|"))


_LINKS = _phrases(
    """
    skip to main content|skip to content|skip to navigation|share this page|print this page
    |return to top|back to top|top of page|return to top of page|back to top of page|next page
    |previous page|report a problem on this page|report a problem or mistake on this page
    |did you find what you were looking for|give feedback about this page|select a language
    |passer au contenu principal|passer au contenu|aller au contenu principal|partager cette page
    |imprimer cette page|haut de la page|retour au haut de la page|retour en haut de page
    |page suivante|page précédente|signaler un problème sur cette page|signaler un problème
    |signaler un problème ou une erreur sur cette page|donnez votre rétroaction sur cette page
    |avez-vous trouvé ce que vous cherchiez
    """
)
_LINK_BEGINNINGS = (
    "skip to “", 'skip to "', "skip to about", "return to footnote", "back to footnote",
    "passer à «", "passer à “", 'passer à "', "retour à la référence", "retour à la note",
)  # fmt: skip
_WEB = _phrases(
    """
    language selection|français|english|search|search website|menu|main menu|you are here|home
    |sign in|share|close|breadcrumb|breadcrumb trail|topics menu|search and menus|site menu|fr|en
    |print
    |sélection de la langue|recherche|rechercher|recherche et menus|menu principal|vous êtes ici
    |accueil|partager|fermer|se connecter|fil d'ariane|fil d’ariane|menu des sujets|imprimer
    |contact us|contactez-nous
    """
)
_CONTENTS = _phrases(
    """
    table of contents|contents|on this page|in this section|in this document|sections|outline
    |table des matières|sur cette page|dans cette page|dans la présente section|dans ce document
    |contenu|sommaire|plan
    """
)
_SURE_CONTENTS = frozenset(
    ("table of contents", "on this page", "table des matières", "sur cette page")
)
_NUMBERED_PAGE = re.compile(
    r"(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|de|sur|/)\s*\d{1,4})?|[-–—]\s*\d{1,4}\s*[-–—]"
    r"|\d{1,4}\s?\|\s?\u200b?page",
    re.IGNORECASE,
)
_DATED = r"(?:\d{4}-\d\d-\d\d|\d{1,2}\W|[a-zà-ÿ.]{3,9} \d).{0,30}"
_FOOTER_BEGINNINGS = (
    "date modified", "last updated", "last modified", "last reviewed", "page details",
    "page last updated", "date de modification", "dernière mise à jour", "dernière modification",
    "mise à jour le", "détails de la page",
)  # fmt: skip
_FOOTER = re.compile(
    rf"(?:{'|'.join(_FOOTER_BEGINNINGS)})\s*(?::.{{0,40}}|(?:on |le )?{_DATED}|)", re.IGNORECASE
)
_CAPTION = re.compile(
    r"(?:figure|fig\.|table|chart|graph|exhibit|tableau|graphique|image|photo)\s*"
    r"(?:\d{1,3}|(?-i:[A-Z]))\s*(?:[:.–—]|-\s)\s*(?:[^\d%$]|(?:19|20)\d\d(?!\d)){1,150}",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"\S@\S+\.\w|\b\d{3}[-.\s]\d{3}[-.\s]\d{4}\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b")
_FOOTNOTE = re.compile(r"(?:footnote|note de bas de page)\s*\d{1,3}\b", re.IGNORECASE)
_DOWNLOAD = re.compile(
    r"\s*\(?(?:PDF version|version PDF|download (?:the )?PDF|PDF|printable version"
    r"|version imprimable|télécharger.{0,20}PDF)\s*[-–:]?\s*\(?\s*\d+(?:[.,]\d+)?\s*"
    r"(?:[KM]B|[KM]o|bytes|octets)\)?\s*\.?\s*$",
    re.IGNORECASE,
)


def furniture(line: str) -> str:
    """Return why ``line`` is a part of the page or its web site rather than of the text, or ""."""
    if len(line) > _LONGEST:
        return ""
    bare = _bare(line)
    if is_contents_line(line):
        return "contents_line"
    if bare in _LINKS or bare.startswith(_LINK_BEGINNINGS) or bare in _SURE_CONTENTS:
        return "navigation"
    if bare.startswith(_FOOTER_BEGINNINGS) and _FOOTER.fullmatch(line):
        return "page_footer"
    return "page_number" if _NUMBERED_PAGE.fullmatch(line) else ""


def is_web_link(line: str) -> bool:
    """Return whether ``line`` is a link of a web site's head or foot, beside other such lines."""
    bare = _bare(line)
    return bare in _WEB or bare in _LINKS or bare.startswith(_LINK_BEGINNINGS)


def opens_contents(line: str) -> bool:
    """Return whether ``line`` may stand over a table of contents."""
    return _bare(line) in _CONTENTS


def is_contents_line(line: str) -> bool:
    """Return whether ``line`` leads with dots to a page number."""
    words = line.rstrip("0123456789")
    if not 1 <= len(line) - len(words) <= 4:
        return False
    entry = words.rstrip(" .…\u00a0\t")
    leader = words[len(entry) :]
    return len(entry) >= 3 and (leader.count(".") >= 4 or leader.count("…") >= 2)


def noise(text: str) -> str:
    """Return why ``text``, a whole unit, is no content, or ""."""
    if _FOOTNOTE.match(text):
        return "footnote"
    if len(text) > _LONGEST or text.endswith("."):
        return ""
    if _CAPTION.fullmatch(text):
        return "caption"
    return "contact_line" if len(text) <= 90 and _CONTACT.search(text) else ""


def without_download_link(text: str) -> str:
    """Return ``text`` without a link such as "PDF Version (885 KB)" at its end."""
    return _DOWNLOAD.sub("", text).strip() if len(text) <= 2 * _LONGEST else text


def _bare(line: str) -> str:
    return line.strip(" :.?!*_#>|\u00a0").lower()
