"""The commands: each asks the workspace and prints the answer; returns the exit status."""

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from briefer.cli import as_json, as_text, figure_lines
from briefer.cli.console import DONE, FAILED, Console
from briefer.domain.figure import Figure
from briefer.domain.language import Language
from briefer.domain.note import Note
from briefer.domain.query import FigureFilters, Filters, Kind, Query
from briefer.errors import Problem, notice
from briefer.workspace import (
    Check,
    Composing,
    Figuring,
    Finding,
    Imported,
    Importing,
    Order,
    Session,
    Wording,
    Workspace,
    brought_up_to_date,
    compose,
    examine,
    extract,
    lower_than_sources,
    rebuild,
)

Command = Callable[[Workspace, Namespace, Console], int]


def _import(workspace: Workspace, asked: Namespace, console: Console) -> int:
    with Session(workspace, console.progress(), asked.empty) as session:
        if asked.empty and not session.is_new:
            console.complain(workspace.places.library, console.say("empty_ignored"))
        session.apply_rules()
        batch = Importing(session).add(asked.paths, asked.replace)
    for one in batch.imported:
        console.warn(one.notices, one.holding.name)
    for failure in batch.failed:
        console.complain(failure.path, console.tell(failure.problem))
    value: as_json.Json = {
        "imported": [_imported(one, console) for one in batch.imported],
        "unchanged": [as_json.document(one) for one in batch.unchanged],
        "failed": [
            {"path": str(one.path), "reason": console.tell(one.problem)} for one in batch.failed
        ],
    }
    console.result(value, as_text.batch(batch, console))
    return FAILED if batch.failed else DONE


def _imported(one: Imported, console: Console) -> as_json.Json:
    """Return a document that came in, with what the contract does not ask for but helps."""
    return {
        **as_json.document(one.holding),
        "version_of": one.version_of.id if one.version_of else None,
        "warnings": [console.tell(notice) for notice in one.notices],
    }


def _documents(workspace: Workspace, _: Namespace, console: Console) -> int:
    with _session(workspace, console) as session:
        found = Finding(session).documents()
    value: as_json.Json = {"documents": [as_json.document(one) for one in found]}
    console.result(value, as_text.documents(found))
    return DONE


def _remove(workspace: Workspace, asked: Namespace, console: Console) -> int:
    with _session(workspace, console) as session:
        for one in {one.id: one for one in map(session.library.find, asked.documents)}.values():
            if one.corrections:
                lost = notice("corrections_go", name=one.name, count=one.corrections)
                console.warn((lost,), one.name)
        removed, failed = Importing(session).remove(asked.documents)
    for problem in failed:
        console.complain(problem.fields.get("path", "briefer"), console.tell(problem))
    value: as_json.Json = {
        "removed": [as_json.document(one) for one in removed],
        "failed": [console.tell(problem) for problem in failed],
    }
    console.result(value, [console.say("removed", name=one.name) for one in removed])
    return FAILED if failed else DONE


def _extract(workspace: Workspace, asked: Namespace, console: Console) -> int:
    document, analysis = extract(workspace, asked.path)
    warnings = [console.tell(one) for one in analysis.notices]
    if not console.as_json:
        console.warn(analysis.notices, asked.path)
    value = as_json.extracted(document, analysis, warnings)
    console.result(value, as_text.analysis(analysis, console))
    return DONE


def _themes(workspace: Workspace, _: Namespace, console: Console) -> int:
    with _session(workspace, console) as session:
        found = Finding(session).themes()
    value: as_json.Json = {"themes": [as_json.theme(one, count) for one, count in found]}
    console.result(value, as_text.themes(found, console.language))
    return DONE


def _passages(workspace: Workspace, asked: Namespace, console: Console) -> int:
    with _session(workspace, console) as session, session.library.reading():
        found = Finding(session).passages(_filters(asked))
        names = {one.id: one.name for one in session.library.holdings()}
        within = Figuring(session).in_passages(found if console.as_json else ())
    value: as_json.Json = {"passages": [as_json.passage(one, within) for one in found]}
    console.result(value, as_text.passages(found, names))
    return DONE


def _figures(workspace: Workspace, asked: Namespace, console: Console) -> int:
    filters = FigureFilters(
        themes=tuple(asked.theme),
        documents=(asked.document,) if asked.document else (),
        languages=(Language(asked.language),) if asked.language else (),
        superseded=True if asked.superseded else None,
    )
    with _session(workspace, console) as session, session.library.reading():
        found = Figuring(session).figures(filters)
        others = _others(session, found)
        names = {one.id: one.name for one in session.library.holdings()}
    value: as_json.Json = {"figures": [as_json.figure(one) for one in found]}
    console.result(value, figure_lines.figures(found, others, names, console))
    return DONE


def _others(session: Session, figures: Sequence[Figure]) -> figure_lines.Others:
    """Return what replaces or contradicts some of ``figures``."""
    placed = session.placed_near(tuple({one.passage_id for one in figures}))
    newer = ((one.id, placed.by_id.get(one.superseded_by or "")) for one in figures)
    against = ((one.id, placed.against(one)) for one in figures)
    return figure_lines.Others(
        {id: other for id, other in newer if other},
        {id: other for id, other in against if other},
    )


def _search(workspace: Workspace, asked: Namespace, console: Console) -> int:
    with _session(workspace, console) as session:
        names = {one.id: one.name for one in session.library.holdings()}
        query = Query(
            asked.query,
            _filters(asked),
            asked.limit,
            kind=Kind(asked.kind),
            glossary=not asked.no_glossary,
            reader=console.language,
        )
        hits = Finding(session).search(query)
        shown = [hit.passage for hit in hits.hits] if console.as_json else []
        within = Figuring(session).in_passages(shown)
        others = _others(session, [hit.figure for hit in hits.hits if hit.figure])
    console.result(as_json.hits(hits, within), as_text.hits(hits, names, console, others))
    return DONE


def _compose(workspace: Workspace, asked: Namespace, console: Console) -> int:
    order = Order(
        kind=asked.template or workspace.profile.kind,
        language=Language(asked.language or workspace.profile.language),
        themes=tuple(asked.theme),
        title=asked.title,
        marking=asked.marking,
        per_theme=asked.per_theme,
        any_language=asked.any_language,
    )
    with _session(workspace, console) as session:
        composed = compose(session, order)
    Composing(workspace).save(composed.note, asked.output, asked.force)
    return _written(asked, console, len(tuple(composed.note.picks())), composed.notices)


def _export(workspace: Workspace, asked: Namespace, console: Console) -> int:
    composing = Composing(workspace)
    opened = composing.open(asked.note)
    _refuse_lower(workspace, opened.note)
    note, unsure = brought_up_to_date(workspace, opened.note)
    notices = composing.export(note, asked.output, asked.force)
    picks = len(tuple(note.picks()))
    return _written(asked, console, picks, (*opened.notices, *unsure, *notices))


def _refuse_lower(workspace: Workspace, note: Note) -> None:
    """Raise a ``Problem`` where ``note`` is marked lower than a source and nobody confirmed it:
    the window asks, here nobody can be asked."""
    for one in lower_than_sources(note, Wording(workspace.profile, workspace.messages)):
        of = dict(one.fields)
        raise Problem("export_below_sources", marking=of["marking"], highest=of["highest"])


def _written(asked: Namespace, console: Console, picks: int, notices: as_text.Notices) -> int:
    if not console.as_json:
        console.warn(notices, asked.output)
    value: as_json.Json = {
        "path": str(asked.output),
        "picks": picks,
        "warnings": [console.tell(one) for one in notices],
    }
    console.result(value, [console.say("written", path=str(asked.output), picks=picks)])
    return DONE


def _rebuild(workspace: Workspace, _: Namespace, console: Console) -> int:
    with _session(workspace, console) as session:
        checks = rebuild(session)
    return _checked(checks, console)


def _doctor(workspace: Workspace, _: Namespace, console: Console) -> int:
    return _checked(examine(workspace), console)


def _checked(checks: tuple[Check, ...], console: Console) -> int:
    ok = all(one.problem is None for one in checks)
    for one in checks:
        if one.problem and console.as_json:
            console.complain(one.name, console.tell(one.problem))
    value: as_json.Json = {
        "ok": ok,
        "checks": [
            {"name": one.name, "ok": one.problem is None, "detail": _detail(one, console)}
            for one in checks
        ],
    }
    console.result(value, [_line(one, console) for one in checks])
    return DONE if ok else FAILED


def _detail(one: Check, console: Console) -> str:
    if one.problem:
        return console.tell(one.problem)
    return console.say(f"checked_{one.name}", **dict(one.seen))


def _line(one: Check, console: Console) -> str:
    sign = "✗" if one.problem else "✓"
    name = console.say(f"check_{one.name}")
    return console.say("check", sign=sign, name=name, detail=_detail(one, console))


def _session(workspace: Workspace, console: Console) -> Session:
    session = Session(workspace, console.progress())
    session.apply_rules()
    return session


def _filters(asked: Namespace) -> Filters:
    year = getattr(asked, "year", None)
    return Filters(
        themes=tuple(asked.theme),
        documents=(asked.document,) if asked.document else (),
        language=Language(asked.language) if asked.language else None,
        years=(year,) if year is not None else (),
    )


COMMANDS: Mapping[str, Command] = MappingProxyType(
    {
        "import": _import,
        "documents": _documents,
        "remove": _remove,
        "extract": _extract,
        "themes": _themes,
        "passages": _passages,
        "figures": _figures,
        "search": _search,
        "compose": _compose,
        "export": _export,
        "rebuild": _rebuild,
        "doctor": _doctor,
    }
)
