"""Where the public data sets lie, and their labels."""
import csv
from dataclasses import dataclass
from pathlib import Path

LABELS = ["akiec", "bcc", "bkl", "df", "mel", "nv", "vasc"]
MALIGNANT = [LABELS.index(name) for name in ("akiec", "bcc", "mel")]
GATE_LABELS = ["dermoscopy", "photo", "not_skin"]
PAD_LABEL = {"ACK": "akiec", "SCC": "akiec", "BCC": "bcc", "MEL": "mel", "NEV": "nv", "SEK": "bkl"}
ISIC2017_LABEL = {"melanoma": "mel", "nevus_or_other_benign": "nv", "seborrheic_keratosis": "bkl"}


@dataclass(frozen=True)
class Rooms:
    """Folders: `data` holds the zips, `weights` the backbones, `scratch` what may be thrown away, `tree` the package."""

    data: Path
    weights: Path
    scratch: Path
    tree: Path = Path(__file__).resolve().parent.parent

    @property
    def splits(self) -> Path:
        return self.tree / "splits"


def rows(path: Path) -> list[dict[str, str]]:
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def write_rows(path: Path, header: list[str], body):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(body)
