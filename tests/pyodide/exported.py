"""What alone.mjs runs once the exporters are there; its value is JSON with what they make of every plan."""

import base64
import importlib
import json

from smo_planner import api

FORMATS = ("md", "ics", "csv", "xlsx", "schedule")
OPTIONS = json.dumps({"site": "https://example.org/", "preset": "postfast", "campaign": "c1"})
for name in LATER:  # noqa: F821 - alone.py ran before
    importlib.import_module(name)
json.dumps(
    {
        "exports": {
            form: [
                [
                    base64.b64encode(file).decode()
                    for file in api.export(api.dumps(json.loads(made)["plan"]), form, OPTIONS)
                ]
                for made in (api.plan(brief, "ar") for brief in json.loads(BRIEFS))  # noqa: F821 - set by alone.mjs
            ]
            for form in FORMATS
        }
    }
)
