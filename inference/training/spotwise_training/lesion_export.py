"""The lesion classifier as shipped: members put together, views, temperature, prior correction, thresholds, figures."""
import json

import numpy as np
import torch

from . import augment, checkpoint, distance, export, lesion, lesion_data, metrics, triage
from .data import LABELS, Rooms
from .runtime import Archive, Net, averaged, scaled

ALL_VIEWS = ["identity", "rot180", "flip_h", "flip_v", "rot90", "rot270", "transpose", "antitranspose"]
VIEWS = ALL_VIEWS[:4]
SEEN = 4000  # training pictures that the distance is fitted on
NEAR = 0.99  # share of validation within the distance that counts as near
RETAKES, RETAKEN = 8, 150  # for the limits of doubt, on validation
TEST_RETAKES, TEST_RETAKEN = 20, 200


def archives(rooms: Rooms):
    return {name: Archive(rooms.data / f"{name}.zip") for name in ("ham10000_224", "ham10000_200x150")}


def picture_of(held, image):
    """An image's sharper copy: the 224 one where there is one."""
    return held["ham10000_224" if image in held["ham10000_224"].entry else "ham10000_200x150"].picture(image)


def collect(rooms: Rooms, net: Net, part: str):
    """Logits by view and distances of a part of HAM10000, from the files as the program would be given them."""
    ids = lesion_data.ham_part(rooms, part)
    held = archives(rooms)
    label = {key: entry.split("/")[0] for key, entry in held["ham10000_200x150"].entry.items()}
    logits, away, truth, lesions, sharp = [], [], [], [], []
    for image in sorted(ids):
        seen, far = net.read(picture_of(held, image))
        logits.append(seen)
        away.append(far)
        truth.append(LABELS.index(label[image]))
        lesions.append(ids[image])
        sharp.append(image in held["ham10000_224"].entry)
    return np.stack(logits), np.array(away), np.array(truth), np.array(lesions), np.array(sharp)


def kept(rooms: Rooms, net: Net, name: str, make):
    """`make()` once for each file of a net: scoring takes minutes."""
    key = f"{net.manifest['sha256'][:16]}-{len(net.manifest['views'])}-{name}.npz"
    path = rooms.scratch / "scored" / key
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        np.savez(path, *make())
    stored = np.load(path)
    return [stored[f"arr_{k}"] for k in range(len(stored.files))]


def retake(x, generator):
    """The same spot photographed again: a little nearer or turned, other light, sharpness and JPEG. 1 x 3 x S x S."""
    x = augment.geometry(x, x.shape[-1], generator, zoom=(0.9, 1.02), shift=0.04, turn=0.26, stretch=0.03)
    x = augment.colour(x, generator, 0.35)
    if float(torch.rand(1, generator=generator)) < 0.5:
        x = augment.soften(x, generator, 0.6, 0.95)
    return augment.jpeg(x, generator, 55, 92)


def retakes(rooms: Rooms, net: Net, part: str, count, takes, seed):
    """Logits pictures x (1 + takes) x views x classes, and distances pictures x (1 + takes)."""
    generator = torch.Generator().manual_seed(seed)
    ids = sorted(lesion_data.ham_part(rooms, part))
    held = archives(rooms)
    chosen = [ids[k] for k in torch.randperm(len(ids), generator=generator)[:count].tolist()]
    result, away = [], []
    for image in chosen:
        picture = picture_of(held, image)
        side = min(picture.size)
        square = picture.crop(
            ((picture.width - side) // 2, (picture.height - side) // 2, (picture.width + side) // 2, (picture.height + side) // 2)
        )
        x = scaled(square, 224)[None]
        rows = [net.read(picture)]
        for _ in range(takes):
            again = (retake(x, generator)[0].clamp(0, 1) * 255).round().to(torch.uint8).permute(1, 2, 0).numpy()
            rows.append(net.read(_image(again)))
        result.append([logits for logits, _ in rows])
        away.append([far for _, far in rows])
    return np.array(result), np.array(away)


def _image(array):
    from PIL import Image

    return Image.fromarray(np.ascontiguousarray(array))


def figures(probability, agreement, away, truth, lesions, thresholds):
    """Everything that a card says of one set of pictures; intervals resample lesions."""
    predicted = probability.argmax(1)
    m, cancer = metrics.malignant(probability), metrics.is_malignant(truth)
    given = triage.advice(probability, agreement, thresholds, away)
    doctor = m >= thresholds["malignant"]

    def boot(figure, *arrays, groups=lesions):
        return metrics.bootstrap(figure, *arrays, groups=groups)

    result = {
        "n": int(len(truth)),
        "lesions": int(len(np.unique(lesions))),
        "cancers": int(cancer.sum()),
        "balanced_accuracy": boot(metrics.balanced_accuracy, truth, predicted),
        "malignant_auc": boot(metrics.malignant_auc, truth, probability),
        "sensitivity": boot(np.mean, doctor[cancer].astype(float), groups=lesions[cancer]),
        "specificity": boot(np.mean, (~doctor[~cancer]).astype(float), groups=lesions[~cancer]),
        "ece": boot(metrics.expected_calibration_error, truth, probability),
        "cancers_called_benign": boot(np.mean, (given[cancer] == triage.LOOKS_BENIGN).astype(float), groups=lesions[cancer]),
        "firm": boot(np.mean, (given != triage.UNSURE).astype(float)),
        "looks_benign": round(float((given == triage.LOOKS_BENIGN).mean()), 4),
    }
    mel = truth == LABELS.index("mel")
    result["melanoma_sensitivity"] = boot(np.mean, doctor[mel].astype(float), groups=lesions[mel])
    result["melanoma_called_benign"] = round(float((given[mel] == triage.LOOKS_BENIGN).mean()), 4)
    result["recall"] = {
        name: boot(np.mean, (predicted[truth == k] == k).astype(float), groups=lesions[truth == k])
        for k, name in enumerate(LABELS)
        if (truth == k).any()
    }
    return result


def gain_of_views(logits, truth, bias, temperature):
    """What averaging more of ALL_VIEWS brings."""
    result = []
    for count in (1, 2, 4, 6, 8):
        probability, _ = averaged(logits[:, :count], temperature, bias)
        loss = -np.log(probability[np.arange(len(truth)), truth] + 1e-12).mean()
        result.append(
            {
                "views": count,
                "loss": round(float(loss), 4),
                "balanced_accuracy": round(metrics.balanced_accuracy(truth, probability.argmax(1)), 4),
            }
        )
    return result


def beyond(rooms: Rooms, net: Net, far, away):
    """Share of pictures beyond the distance that counts as near: of the test, and of pictures of other kinds."""
    result = {"HAM10000 test": round(float((away > far).mean()), 3)}
    for name, count in (("pad_ufes_300", 200), ("clinical_skin", 200), ("not_skin", 200)):
        archive = Archive(rooms.data / f"{name}.zip")
        chosen = np.random.default_rng(6).choice(sorted(archive.entry), count, replace=False)
        result[name] = round(float(np.mean([net.read(archive.picture(key))[1] > far for key in chosen])), 3)
    return result


def build(rooms: Rooms, folder, names, version, made_by, size=lesion.SIZE, views=VIEWS, quick=False):
    """Exports, calibrates on validation, measures on test; leaves the figures in scratch for the card. `quick` takes
    fewer re-takes, for a first look."""
    members = [checkpoint.classifier(rooms, name, len(LABELS)) for name in names]
    torch.set_num_threads(1)
    seen = lesion_data.training(rooms)
    chosen = np.random.default_rng(5).choice(len(seen), SEEN, replace=False)
    place = distance.fit(distance.features(members, seen, chosen, lesion.normalise, size), seen.label[chosen])
    net = distance.WithDistance(members, *place)
    export.onnx_file(net, size, folder / "lesion.onnx", ("logits", "distance"))
    entries = {
        "name": "lesion-classifier",
        "version": version,
        "task": "classifier",
        "size": size,
        "labels": LABELS,
        "views": views,
        "made_by": made_by,
        "data": ["HAM10000", "ISIC 2017", "ImageNet (backbones)"],
    }
    export.manifest(folder, "lesion", **dict(entries), temperature=1.0, bias=[0.0] * len(LABELS), thresholds={}, evaluation={})
    net = Net(folder / "lesion.json")
    logits, away, truth, lesions, _ = kept(rooms, net, "validation", lambda: collect(rooms, net, "validation"))
    prior = lesion_data.Sampler(lesion_data.training(rooms), lesion.POWER, torch.Generator()).share.numpy()
    shift, strength = triage.fit_bias(logits, truth, prior)
    temperature = round(triage.fit_temperature(logits, truth, shift), 4)
    bias = [round(float(b), 4) for b in shift / temperature]
    probability, agreement = averaged(logits, temperature, bias)
    doctor, benign = triage.fit_malignant(probability, truth)
    far = round(float(np.quantile(away, NEAR)), 4)
    thresholds = {"malignant": round(doctor, 4), "benign": round(benign, 4), "distance": far}
    again = (RETAKEN // (3 if quick else 1), RETAKES, 3)
    takes, d = kept(rooms, net, f"validation-{again}", lambda: retakes(rooms, net, "validation", *again))
    p, a = averaged(takes, temperature, bias)
    thresholds = triage.fit_doubt(p, a, thresholds, d)
    thresholds = {k: round(v, 4) for k, v in thresholds.items()}
    report = {
        "temperature": temperature,
        "bias": bias,
        "prior_strength": strength,
        "thresholds": thresholds,
        "validation": figures(probability, agreement, away, truth, lesions, thresholds),
        "validation_steadiness": triage.steadiness(p, a, thresholds, d),
    }
    logits, away, truth, lesions, sharp = kept(rooms, net, "test", lambda: collect(rooms, net, "test"))
    probability, agreement = averaged(logits, temperature, bias)
    columns = (probability, agreement, away, truth, lesions)
    report["test"] = figures(*columns, thresholds)
    report["test_with_224_copy"] = figures(*(column[sharp] for column in columns), thresholds)
    report["test_only_200x150"] = figures(*(column[~sharp] for column in columns), thresholds)
    every = Net(folder / "lesion.json")
    every.manifest["views"] = ALL_VIEWS
    seen, _, named, *_ = kept(rooms, every, "validation", lambda: collect(rooms, every, "validation"))
    report["views"] = gain_of_views(seen, named, bias, temperature)
    report["beyond_distance"] = beyond(rooms, net, far, away)
    again = (*((60, 8) if quick else (TEST_RETAKEN, TEST_RETAKES)), 4)
    takes, d = kept(rooms, net, f"test-{again}", lambda: retakes(rooms, net, "test", *again))
    p, a = averaged(takes, temperature, bias)
    report["test_steadiness"] = triage.steadiness(p, a, thresholds, d)
    report["test_retakes"] = again[:2]
    np.savez(rooms.scratch / "lesion_test.npz", probability=probability, truth=truth, sharp=sharp, lesions=lesions)
    test = report["test"]
    evaluation = {
        "set": "HAM10000, held-back lesions",
        "n": test["n"],
        "cancers": test["cancers"],
        "balanced_accuracy": test["balanced_accuracy"]["value"],
        "malignant_auc": test["malignant_auc"]["value"],
        "ece": test["ece"]["value"],
        "sensitivity": test["sensitivity"]["value"],
        "specificity": test["specificity"]["value"],
        "cancers_called_benign_per_100": round(100 * test["cancers_called_benign"]["value"], 1),
    }
    export.manifest(
        folder, "lesion", **dict(entries), temperature=temperature, bias=bias, thresholds=thresholds, evaluation=evaluation
    )
    (rooms.scratch / "lesion_report.json").write_text(json.dumps(report, indent=1))
    print(json.dumps(report), flush=True)
    return report
