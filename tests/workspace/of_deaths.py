"""A workspace whose library holds three summaries with figures of one series."""

from pathlib import Path

from briefer.workspace import Session, Workspace
from tests.library.deaths import summaries


def workspace_of_deaths(data_dir: Path) -> Workspace:
    """Return a workspace at ``data_dir`` with those summaries and no others."""
    workspace = Workspace(data_dir)
    with Session(workspace, empty=True) as session:
        for coming in summaries(workspace.rules_fingerprint):
            session.library.add(coming)
    return workspace
