"""publish: Outputs -> the site's folder, all or nothing."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from generator.publish.folder import manifest, replace_folder
from generator.publish.links import broken_links
from generator.publish.servers import server_files
from generator.publish.styles import stylesheet
from generator.records.output import Output
from generator.records.problem import Mistake


def publish(
    reading: Iterable[Output], others: Iterable[Output], discreet: Collection[str], theme: Path, site: Path
) -> Mapping[str, Output]:
    """Replace the folder *site* by reading pages, their stylesheet, all *others*, what servers need and a manifest.

    *discreet* are the paths of pages that nothing may keep.

    A Mistake if a link is broken; the published folder is then as it was.
    """
    files = {output.path: output for output in reading}
    style = stylesheet(theme, (page.content.decode() for page in files.values()))
    files["assets/site.css"] = Output("assets/site.css", style, ("theme/tokens.css", "theme/site"))
    files |= {output.path: output for output in others}
    if broken := list(broken_links({path: output.content for path, output in files.items()})):
        raise Mistake(*broken)
    files |= {output.path: output for output in server_files(files, discreet)}
    files["manifest.json"] = Output("manifest.json", manifest(files), ())
    replace_folder(site, files.values())
    return files
