"""How right a reading of a labelled page is: its facts beside those of the label."""
import copy
import importlib.util
import sys


def load(shared, name):
    """A module of ../shared."""
    spec = importlib.util.spec_from_file_location(name, shared / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def facts(scorer, label, document):
    """The bags of facts of a label and of a document, without those that may be either way.

    scorer: the module score_pages of ../shared."""
    gold, prose, optional, aliases = scorer.gold_of(copy.deepcopy(label))
    found = scorer.flatten(copy.deepcopy(document), prose)
    for alias, name in aliases.items():
        if alias in found and name not in found:
            found[name] = found.pop(alias)
    for key in optional:
        gold.pop(key, None)
        found.pop(key, None)
    return gold, found


def f1(gold, found):
    hit = sum((gold & found).values())
    return 2 * hit / max(1, sum(gold.values()) + sum(found.values()))
