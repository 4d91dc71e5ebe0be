#!/usr/bin/env bash
# The schemas in Rules/schemas equal what the vocabulary gives, and every sample validates by an outside validator.
set -euo pipefail
cd "$(dirname "$0")/.."
binary=$1
diff <("$binary" schema json) Rules/schemas/contract.schema.json || { echo "run: make schemas"; exit 1; }
diff <("$binary" schema xsd) Rules/schemas/contract.xsd || { echo "run: make schemas"; exit 1; }
find Samples -name '*.xml' -print0 | xargs -0 xmllint --nonet --noout --schema Rules/schemas/contract.xsd 2>/dev/null \
  || { find Samples -name '*.xml' -print0 | xargs -0 xmllint --nonet --noout --schema Rules/schemas/contract.xsd; exit 1; }
echo "XML samples: $(find Samples -name '*.xml' | wc -l) valid"
venv=.build/validators
if [ ! -x $venv/bin/check-jsonschema ]; then
  python3 -m venv $venv >/dev/null && $venv/bin/pip install -q check-jsonschema==0.39.0 || { echo "no JSON Schema validator at hand: skipped"; exit 0; }
fi
find Samples/compliant Samples/violating Samples/templates -name '*.json' -print0 \
  | xargs -0 $venv/bin/check-jsonschema --schemafile Rules/schemas/contract.schema.json
