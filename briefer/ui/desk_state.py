"""How a window stood, as words to be remembered: its shape, its search, what was chosen."""

from collections.abc import Mapping

from briefer.domain.language import Language
from briefer.domain.query import Filters, Ranking
from briefer.ui.read.found_panel import FIGURES, PASSAGES
from briefer.ui.shape import shape_of
from briefer.ui.window import Window

_BETWEEN = "\n"
_OFF = "off"


def state_of(window: Window, with_search: bool) -> dict[str, str]:
    """Return how ``window`` stands; its search only ``with_search``, for that is history."""
    state = shape_of(window) | window.layout_kept.kept()
    state["tab"] = str(window.compose.tab)
    state["beside"] = "yes" if window.actions_table["beside"].isChecked() else ""
    state["found"] = str(window.found.front)
    state["ranking"] = window.searching.query.ranking.value
    state["glossary"] = "" if window.searching.query.glossary else _OFF
    return state | _searched(window) if with_search else state


def _searched(window: Window) -> dict[str, str]:
    query, hit = window.searching.query, window.hits.current()
    return {
        "words": query.words,
        "themes": _BETWEEN.join(query.filters.themes),
        "documents": _BETWEEN.join(query.filters.documents),
        "language": query.filters.language or "",
        "years": _BETWEEN.join(map(str, query.filters.years)),
        "passage": hit.passage.id if hit else "",
    }


def restore(window: Window, state: Mapping[str, str]) -> None:
    """Let ``window`` stand as ``state`` says, as far as that can be."""
    if state.get("beside"):
        window.actions_table["beside"].setChecked(True)
    if state.get("found") in {str(PASSAGES), str(FIGURES)}:
        window.found.show_pane(int(state["found"]))
    window.layout_kept.restore(state)
    if state.get("tab", "").isdecimal():
        window.compose.show_tab(int(state["tab"]))
    if state.get("ranking") in [*Ranking]:
        window.answering.set_ranking(Ranking(state["ranking"]))
    window.within.set_glossary(state.get("glossary") != _OFF)
    window.answering.search_for(
        window.search.words() or state.get("words", ""), _filters(state), state.get("passage", "")
    )


def _filters(state: Mapping[str, str]) -> Filters:
    language = state.get("language", "")
    return Filters(
        themes=_listed(state, "themes"),
        documents=_listed(state, "documents"),
        language=Language(language) if language in [*Language] else None,
        years=tuple(int(year) for year in _listed(state, "years") if year.isdecimal()),
    )


def _listed(state: Mapping[str, str], name: str) -> tuple[str, ...]:
    return tuple(one for one in state.get(name, "").split(_BETWEEN) if one)
