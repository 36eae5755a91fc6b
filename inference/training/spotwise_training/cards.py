"""Model cards: what was learned from what, how well it does by itself, and what it must not be used for."""
import json

import numpy as np

from . import checkpoint, plots
from . import gate as gate_net
from .data import GATE_LABELS, LABELS, Rooms
from .gate_export import DERMOSCOPY_FALSE, MISREAD, REFUSED

LICENCE = (
    "The weights are for non-commercial use: CC BY-NC 4.0, after HAM10000. They are no medical device, are not fit to "
    "diagnose, and must not be the only ground for seeing or not seeing a doctor."
)


def percent(figure):
    return f"{figure['value']:.3f} [{figure['low']:.3f}, {figure['high']:.3f}]"


def _load(rooms: Rooms, name):
    path = rooms.scratch / f"{name}.json"
    return json.loads(path.read_text()) if path.exists() else None


def _write(folder, name, lines):
    (folder / f"{name}.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _history(rooms: Rooms, name):
    return checkpoint.state(rooms, name)["history"] if (rooms.scratch / f"{name}.pt").exists() else []


def _manifest(folder, key):
    return json.loads((folder / f"{key}.json").read_text())


def _head(manifest, title):
    return [
        f"# {title}",
        "",
        f"Version {manifest['version']}, `{manifest['file']}`, input {manifest['input']['size']} x {manifest['input']['size']}, "
        f"made by `{manifest['made_by']}`.",
        "",
    ]


def _eight_bits(rooms: Rooms):
    report = _load(rooms, "int8_report")
    if report is None:
        return ["Eight-bit integers were not measured for this version.", ""]
    lines = [
        "Eight-bit integers (static, QDQ, per channel), measured on validation; what ships is fp32:",
        "",
        "| | balanced accuracy | any malignancy, AUC | ms a view, one core | MiB |",
        "|---|---|---|---|---|",
    ]
    for name, row in report.items():
        lines.append(
            f"| {name} | {row['balanced_accuracy']:.4f} | {row['malignant_auc']:.4f} | {row['millis_a_view']} | {row['mebibytes']} |"
        )
    return [*lines, ""]


def lesion(rooms: Rooms, folder, names):
    report, manifest = _load(rooms, "lesion_report"), _manifest(folder, "lesion")
    cards = folder / "cards"
    stored = np.load(rooms.scratch / "lesion_test.npz")
    truth, probability = stored["truth"], stored["probability"]
    plots.confusion(truth, probability.argmax(1), LABELS, cards / "lesion-confusion.png")
    malignant = probability[:, [LABELS.index(k) for k in ("akiec", "bcc", "mel")]].sum(1)
    is_malignant = np.isin(truth, [LABELS.index(k) for k in ("akiec", "bcc", "mel")])
    mel = LABELS.index("mel")
    curves = {"any malignancy": (is_malignant, malignant), "melanoma": (truth == mel, probability[:, mel])}
    plots.roc(curves, cards / "lesion-roc.png")
    plots.reliability(truth, probability, cards / "lesion-reliability.png")
    histories = {name: _history(rooms, name) for name in names}
    plots.learning_curve(histories, "balanced_shifted", cards / "lesion-learning.png")
    sets = {
        "all test pictures": report["test"],
        "lesions with a 224 copy": report["test_with_224_copy"],
        "only a 200x150 copy": report["test_only_200x150"],
        "(validation)": report["validation"],
    }
    table = ["| | " + " | ".join(sets) + " |", "|---|" + "---|" * len(sets)]
    for key, title in (
        ("balanced_accuracy", "balanced accuracy"),
        ("malignant_auc", "any malignancy, AUC"),
        ("sensitivity", "any malignancy, sensitivity at the shipped threshold"),
        ("specificity", "its specificity"),
        ("melanoma_sensitivity", "melanoma told to see a doctor"),
        ("cancers_called_benign", "cancers called \"looks benign\""),
        ("firm", "firm results (not \"unsure\")"),
        ("ece", "calibration error"),
    ):
        table.append(f"| {title} | " + " | ".join(percent(s[key]) for s in sets.values()) + " |")
    table.append("| pictures (lesions) | " + " | ".join(f"{s['n']} ({s['lesions']})" for s in sets.values()) + " |")
    steps = ", ".join(f"{name}: {h[-1]['step']} steps of 32" for name, h in histories.items() if h)
    steady, firm = report["test_steadiness"]
    retaken, takes = report["test_retakes"]
    recall = [f"| {name} | {percent(figure)} |" for name, figure in report["test"]["recall"].items()]
    _write(
        cards,
        "lesion",
        [
            *_head(manifest, "Lesion classifier, dermoscopy"),
            "Says which of the seven HAM10000 classes a dermoscopic picture resembles. One file; inside it "
            f"{len(names)} ImageNet backbone(s) ({', '.join(names)}) whose logits are averaged.",
            "",
            "## Data and split",
            "HAM10000 (Tschandl et al. 2018) by lesion: 75 % training, 10 % validation, 15 % test, in "
            "`inference/training/splits/ham10000.csv`; both copies of a picture (200x150 and 224) are in training. ISIC 2017 "
            "(2,750 pictures) only in training. Temperature, prior correction and thresholds are fitted on validation. Test fits "
            "nothing, but figures of earlier versions on it had been seen when the rules for prior correction, temperature and "
            "doubt were settled, on validation's evidence.",
            "",
            "## Recipe",
            f"Fine-tuned from ImageNet; first nine convolutions frozen, depthwise kernels kept; {steps}; sides 128, 160, "
            "192; the averaged weights with the best balanced accuracy on validation are kept, since later ones know the rare classes by heart; AdamW 6e-4 (head x 3), weight decay 0.03, cosine, EMA 0.998, label smoothing 0.05, dropout 0.25, "
            "mixup on 4 of 10 batches, sampling by class ~ n^0.4. Augmented by turn, crop, stretch, random sharpness, JPEG, "
            "light and colour cast, hair, vignette, noise.",
            "Tried, and not shipped, since no better: 6600 and 5400 further steps of the members at a new rate with every batch mixed (mixup "
            "or CutMix), weight decay 0.05, and averages of their weights: the best pair had 0.788 on validation and 0.748 "
            "[0.692, 0.800] on test. The classes' pictures, not the steps, are what is short.",
            "",
            "## Figures (95 % bootstrap over lesions)",
            *table,
            "",
            f"Of 100 cancers in the test, about {100 * report['test']['cancers_called_benign']['value']:.1f} were called "
            "\"looks benign\" by the classifier's thresholds alone.",
            f"Steadiness: over {takes} simulated re-takes each of {retaken} test pictures, {100 * steady:.1f} % of firm results kept "
            f"their advice; {100 * firm:.1f} % of the originals were firm. The limits of doubt were fitted on re-takes of "
            "validation pictures. A malignant sum just below the threshold counts as unsure.",
            "",
            "The net also gives each picture's distance from its training pictures (Mahalanobis, nearest class, on 64 "
            f"principal components of its features). Beyond {manifest['thresholds']['distance']:.2f}, where 1 % of validation "
            "lies, the result is unsure unless it is suspicious: "
            + ", ".join(f"{100 * share:.0f} % of {name}" for name, share in report["beyond_distance"].items())
            + ".",
            "",
            "| views averaged (validation) | log-loss | balanced accuracy |",
            "|---|---|---|",
            *[f"| {row['views']} | {row['loss']:.4f} | {row['balanced_accuracy']:.4f} |" for row in report["views"]],
            "",
            *_eight_bits(rooms),
            "",
            "| class | recall |",
            "|---|---|",
            *recall,
            "",
            "![confusion](lesion-confusion.png) ![ROC](lesion-roc.png) ![reliability](lesion-reliability.png) "
            "![learning curve](lesion-learning.png)",
            "",
            "## Limits",
            "- Dermoscopy of one lesion, mostly from Austria and Australia, mostly light skin; dark skin is hardly in it. The "
            "figures do not hold for other skin.",
            "- On ordinary photos it is outside what it learned; `lesion-photo` is used there.",
            "- Rare classes (df, vasc) have few test lesions: their intervals are wide.",
            "- 200x150 copies are blurred and belong to lesions that were photographed several times; figures for them are "
            "lower.",
            "- Anything that is not one of the seven classes gets one of the seven all the same.",
            "",
            "## Licence",
            LICENCE,
        ],
    )


WORDS = {
    "general": "an ImageNet MobileNetV2",
    "lite0": "lite0, a member of the dermoscopy net",
    "mobilenetv2": "mobilenetv2, a member of the dermoscopy net",
}


def photo(rooms: Rooms, folder, members):
    report, manifest = _load(rooms, "photo_report"), _manifest(folder, "lesion-photo")
    cards = folder / "cards"
    stored = np.load(rooms.scratch / "photo_test.npz")
    probability, truth = stored["probability"], stored["truth"]
    m = probability[:, [LABELS.index(k) for k in ("akiec", "bcc", "mel")]].sum(1)
    plots.roc(
        {"photo alone": (stored["malignant"], m), "photo and answers": (stored["malignant"], stored["both"])},
        cards / "lesion-photo-roc.png",
    )
    plots.confusion(truth, probability.argmax(1), LABELS, cards / "lesion-photo-confusion.png")
    answers = report["with_answers"]
    tone = report["fitzpatrick_iv_to_vi"]
    _write(
        cards,
        "lesion-photo",
        [
            *_head(manifest, "Lesion classifier, ordinary photos, and the model of the answers"),
            "Says which class a lesion on an ordinary phone photo resembles. `answers.json` beside it joins its malignant sum "
            "with what the person says (grew, changed, bleeds, itches, hurts, raised, age) by a logistic regression; a "
            "multinomial one beside it shares that sum, and the rest, out among the classes.",
            "",
            "## Data and split",
            "711 PAD-UFES-20 phone photos (Pacheco et al. 2020) of 6 diagnoses; ACK and SCC are akiec, SEK is bkl. Five folds "
            "by patient (`inference/training/splits/pad_ufes.csv`). Beside them lesions cut out of HAM10000 training "
            "pictures by their masks and set on bare skin. A linear head on the frozen features of "
            f"{', and '.join(WORDS.get(name, name + ', a member of the dermoscopy net') for name in members.split(','))}; "
            "the ridge penalty and the three nets were chosen on the same five folds among some ten trials; ten views a photo. The head is taught all six diagnoses; ACK and SCC are summed in "
            "what ships. It learned from all patients by the same recipe; every figure below is of heads that had not seen the "
            "patient.",
            "The bare skin behind the cut-outs is the corners of all patients' photos.",
            "The answers' model is learned on out-of-fold outputs, again by patient. Temperature and thresholds come from the "
            "same out-of-fold outputs: the figures at thresholds are therefore a little too good.",
            "",
            "## Figures (95 % bootstrap over patients)",
            "| | photo alone | photo and answers |",
            "|---|---|---|",
            f"| any malignancy (BCC, SCC, MEL, ACK) AUC | {percent(report['malignant_auc'])} | "
            f"{percent(answers['malignant_auc'])} |",
            f"| sensitivity at the shipped threshold | {percent(report['sensitivity'])} | {percent(answers['sensitivity'])} |",
            f"| specificity | {percent(report['specificity'])} | {percent(answers['specificity'])} |",
            f"| balanced accuracy (five classes) | {percent(report['balanced_accuracy_five_classes'])} | "
            f"{percent(answers['balanced_accuracy'])} |",
            f"| balanced accuracy (six diagnoses, before ACK and SCC are summed) | "
            f"{percent(report['balanced_accuracy_six_classes'])} | {percent(report['six_classes_with_answers'])} |",
            f"| calibration error | {percent(report['ece'])} | {percent(answers['ece'])} |",
            f"| cancers (BCC, SCC, MEL) called \"looks benign\", of 100 | {100 * report['cancers_called_benign']:.1f} | "
            f"{answers['cancers_called_benign_per_100']:.1f} |",
            f"| harmless lesions in the range of \"looks benign\", of 100 | {100 * report['looks_benign_of_harmless']:.1f} | "
            f"{answers['benign_called_benign_per_100']:.1f} |",
            "",
            f"{report['n']} pictures of {report['patients']} patients. The six diagnoses are a measurement: what ships "
            "says the five classes, by the same regressions.",
            "",
            "| class | recall |",
            "|---|---|",
            *[f"| {k} | {percent(v)} |" for k, v in report["recall"].items()],
            "",
            "![ROC](lesion-photo-roc.png) ![confusion](lesion-photo-confusion.png)",
            "",
            "## Limits",
            "- One collection, from one state of Brazil, close-ups by clinicians: a person's own photo is worse.",
            f"- Few dark skins: {tone['n']} of {report['n']} pictures are of Fitzpatrick types IV to VI; nothing is known of how "
            "well it does on them.",
            "- All its cancers were biopsied and often ringed with ink; rings are drawn on every class in training, but some of "
            "the shortcut may be left. Its patients answered in a clinic, knowing that something was suspected.",
            "- It has no dermatofibroma and no vascular lesion; these are learned from cut-outs alone and were not tested.",
            "",
            "## Licence",
            LICENCE + " PAD-UFES-20 itself is CC BY 4.0.",
        ],
    )


def gate(rooms: Rooms, folder):
    report, manifest = _load(rooms, "gate_report"), _manifest(folder, "gate")
    cards = folder / "cards"
    stored = np.load(rooms.scratch / "gate_test.npz")
    plots.confusion(stored["truth"], stored["said"], GATE_LABELS, cards / "gate-confusion.png")

    def table(figures):
        return [
            f"| {name} | {f['n']} | {percent(f['right'])} | "
            + " | ".join(str(f.get(k, "")) for k in ("taken_for_dermoscopy", "surely", "read_as_dermoscopy"))
            + " |"
            for name, f in figures.items()
        ]

    _write(
        cards,
        "gate",
        [
            *_head(manifest, "Skin gate"),
            f"Three outputs: {', '.join(GATE_LABELS)}. `skin` is the smallest sum of the first two that counts as skin, "
            "`dermoscopy` the smallest first output that counts as dermoscopy (below it a photo is an ordinary one), `certain` "
            'the smallest with which "looks benign" may be said for dermoscopy alone, `reader` the smallest share of the first '
            "in the first two with which the net for dermoscopy reads the picture. All are fitted on validation: "
            f"{100 * (1 - REFUSED):.1f} % of other things pass (but `skin` lies in 0.4 to 0.5), {100 * DERMOSCOPY_FALSE:.1f} % "
            f"of phone photos of lesions and cut-outs pass for dermoscopy, none surely; {100 * MISREAD:.1f} % of dermoscopy is "
            "read as an ordinary photo.",
            "",
            "## Data and split",
            "Dermoscopy: HAM10000 (training part), ISIC 2017. Ordinary photos: hands, foot ulcers, monkeypox, chickenpox and "
            "measles, 100 frontal faces (FASSEG), PAD-UFES; and composed ones: lesions cut out of dermoscopy on bare skin, "
            "limbs in front of objects. Not skin: objects, clothes, pets, waste, documents, textures, also recoloured to skin "
            "tones; drawn sand, crumb, wood, cloth, cardboard, pages and screens, and nonsense. "
            "`inference/training/splits/gate.csv` names each file's part.",
            "",
            "## Recipe",
            f"Skin or not: EfficientNet-Lite0 and MobileNetV2 at {gate_net.SIZE} px as ImageNet left them, and one linear head on the "
            "features of both, by logistic regression (groups weigh as the root of their pictures, labels the same). Tuning these "
            "was given up: on kinds of skin that it was not shown, the tuned net was much worse (feet, left out: 0.56 right after "
            "1,200 steps). Dermoscopy or not, among skin: another Lite0, a linear head first, then all but the first nine "
            "convolutions tuned at a low rate (AdamW 2.5e-4, cosine, EMA, label smoothing 0.04), which is surer of that. Two views, "
            "the whole square and its middle, are averaged. Every class gets the same tones (light to very dark skin), blur, "
            "JPEG, light, vignettes, bars and crops, so that none of these tells the classes apart.",
            "The net for the kind is the tuned half of version 2026-11-27.6: monkeypox, documents and golf balls were not yet in its "
            "training, and its composed skin lay in ellipses, not in limbs.",
            "",
            "## Figures (95 % bootstrap)",
            "| held-back files | n | skin or not: right | taken for dermoscopy | surely | read as dermoscopy |",
            "|---|---|---|---|---|---|",
            *table(report["test"]),
            "",
            f"The same recipe, taught and calibrated without {', '.join(gate_net.GROUPS_OUT)} (not the shipped file, which "
            "knows some of each), on these groups whole. That holds for skin or not; the net for the kind, which decides the last "
            "three columns, is the shipped one:",
            "",
            "| groups left out | n | right | taken for dermoscopy | surely | read as dermoscopy |",
            "|---|---|---|---|---|---|",
            *table(report["groups_out"]),
            "",
            "Pictures like neither training set: lesions of validation set on bare skin, and dermoscopy without its edges:",
            "",
            "| | n | right | taken for dermoscopy | surely | read as dermoscopy |",
            "|---|---|---|---|---|---|",
            *table(report["neither_kind"]),
            "",
            "![confusion](gate-confusion.png)",
            "",
            "## Limits",
            "- That the nets stay frozen, the second view and more limbs among the composed pictures were chosen with the figures "
            "on the groups left out in sight: for another set, expect a little less.",
            "- Positives are few and of few places; scalps, backs, dark skin and wide views are hardly in it.",
            "- No photos of food or of screens in training: some will pass.",
            "- It does not say whose skin it is; animals' skin may pass.",
            "",
            "## Licence",
            LICENCE,
        ],
    )


def outline(rooms: Rooms, folder):
    report, manifest = _load(rooms, "outline_report"), _manifest(folder, "outline")
    cards = folder / "cards"
    history = _history(rooms, "outline")
    plots.learning_curve({k: [{"step": h["step"], "dice": h[k]} for h in history if k in h] for k in ("ham10000", "pad_ufes")},
                         "dice", cards / "outline-learning.png")
    table = [
        f"| {name} | {f['n']} | {percent(f['dice'])} | {percent(f['iou'])} |" for name, f in report.items() if "dice" in f
    ]
    empty = [f"- {name}: no spot found on {100 * f['no_spot']:.1f} % of {f['n']}" for name, f in report.items() if "no_spot" in f]
    _write(
        cards,
        "outline",
        [
            *_head(manifest, "Lesion outline"),
            "One logit a pixel of the centred square: is it lesion? A U-Net over MobileNetV2.",
            "",
            "## Data and split",
            "Masks of HAM10000 (Tschandl; split by lesion) and of PAD-UFES (by patient, fold 0 is the test); lesions cut out and "
            "set on other skin, small and off-centre; hands, faces, bare skin and things with an empty mask.",
            "",
            "## Figures on held-back pictures (95 % bootstrap)",
            "| set | n | Dice | IoU |",
            "|---|---|---|---|",
            *table,
            "",
            "Lesion-free photos:",
            *empty,
            "",
            "![learning curve](outline-learning.png)",
            "",
            "## Limits",
            "- PAD-UFES masks were drawn by students and agree only roughly with the photos.",
            "- What is a lesion in a rash or wound is not defined for it. Tattoos, nails and hair can be outlined.",
            "- HAM10000 masks are partly semi-automatic.",
            "",
            "## Licence",
            LICENCE,
        ],
    )


