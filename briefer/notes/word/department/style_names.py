"""What a style is called: the same built-in style has other names in French and elsewhere.

Word writes ``heading 1`` whatever its own language; other programs write the name they show.
"""

from briefer.notes.word.department.trees import Element, value_at, w

_ELSEWHERE = {
    "normal": ("standard", "default paragraph style", "style par défaut"),
    "default paragraph font": ("police par défaut",),
    "normal table": ("tableau normal",),
    "no list": ("aucune liste",),
    "title": ("titre principal", "titre"),
    "subtitle": ("sous-titre",),
    "body text": ("corps de texte", "corps du texte", "text body", "corps"),
    "quote": ("citation", "quotations", "quotation", "citations"),
    "intense quote": ("citation intense",),
    "caption": ("légende",),
    "header": ("en-tête", "en-tête de page"),
    "footer": ("pied de page",),
    "footnote text": ("note de bas de page", "texte de note de bas de page", "footnote"),
    "footnote reference": (
        "appel note de bas de p.",
        "appel de note de bas de page",
        "marque note de bas de page",
        "ancre de note de bas de page",
        "footnote anchor",
        "footnote characters",
    ),
    "hyperlink": ("lien hypertexte", "lien internet", "internet link"),
    "placeholder text": ("texte de l'espace réservé", "texte d'espace réservé"),
    "table grid": ("grille du tableau",),
    "list paragraph": ("paragraphe de liste",),
    "list bullet": ("liste à puces",),
    "list number": ("liste à numéros", "liste numérotée"),
}
_ENGLISH = {
    **{other: name for name, others in _ELSEWHERE.items() for other in others},
    **{f"titre {level}": f"heading {level}" for level in range(1, 10)},
    **{f"titre{level}": f"heading {level}" for level in range(1, 10)},
    **{f"liste à puces {level}": f"list bullet {level}" for level in range(2, 6)},
    **{f"liste à numéros {level}": f"list number {level}" for level in range(2, 6)},
}

_SHORTEST_TELLING = 5
"""How long an id is that may be a word; some programs call a style ``a7``."""


def name_of(style: Element) -> str:
    """Return the name of a style as it is written."""
    return value_at(style, w("name")) or ""


def id_of(style: Element) -> str:
    """Return the id of a style."""
    return style.get(w("styleId")) or ""


def names_of(style: Element) -> list[str]:
    """Return all that a style is called, its own name first, then aliases; each as in a key."""
    aliases = (value_at(style, w("aliases")) or "").split(",")
    return [as_key(name) for name in (name_of(style), *aliases) if name.strip()]


def as_key(name: str) -> str:
    """Return ``name`` for comparing: capitals, spaces and the sort of apostrophe do not count."""
    return " ".join(name.replace("’", "'").casefold().split())


def in_english(key: str) -> str:
    """Return the built-in name that Word writes for the name ``key`` of another language."""
    return _ENGLISH.get(key, key)


def shown(style: Element) -> str:
    """Return a style's name for the user: the id where it tells better what Word shows.

    A French Word shows the style ``Titre1``, named ``heading 1``, as "Titre 1".
    """
    name, id = name_of(style), id_of(style)
    told = as_key(name).replace(" ", "") == id.casefold() or len(id) < _SHORTEST_TELLING
    if id and not told and not style.get(w("customStyle")):
        return id
    return name.title() if name.islower() else name
