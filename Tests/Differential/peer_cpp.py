"""Evaluates a line an expression in Google's C++ runtime (package cel-expr-python) and writes values as cel-lines does."""
import datetime
import struct
import sys

from cel_expr_python import cel
from cel_expr_python.ext import ext_bindings, ext_encoders, ext_math, ext_strings

T = cel.Type
ENV = cel.NewEnv(
    variables={"i": T.INT, "j": T.INT, "u": T.UINT, "d": T.DOUBLE, "s": T.STRING, "b": T.BOOL, "y": T.BYTES, "n": T.NULL,
               "l": T.List(T.INT), "t": T.List(T.STRING), "x": T.DYN, "m": T.Map(T.STRING, T.INT)},
    extensions=[ext_strings.ExtStrings(), ext_math.ExtMath(), ext_encoders.ExtEncoders(), ext_bindings.ExtBindings()])
DATA = {"i": 7, "j": -3, "u": 5, "d": 2.5, "s": "héllo wörld", "b": True, "y": b"hi\xff", "n": None, "l": [3, 1, 2],
        "t": ["a", "bc", ""], "x": 4.0, "m": {"a": 1, "b": 2}}
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)


def shown(value):
    kind = value.type().name()
    if kind.startswith("LIST"):
        return "list:[" + "; ".join(shown(v) for v in value.value()) + "]"
    if kind.startswith("MAP"):
        return "map:{" + "; ".join(sorted(key(k) + "=" + shown(v) for k, v in entries(value))) + "}"
    return scalar(kind, value.value())


def entries(value):
    """Keys come bare, values with their types."""
    return value.value().items()


def key(k):
    return scalar("BOOL" if isinstance(k, bool) else "STRING" if isinstance(k, str) else "INT", k)


def scalar(kind, v):
    if kind == "ERROR":
        return "error:" + str(v)
    if kind == "STRING":
        return "string:" + " ".join("%x" % ord(c) for c in v)
    if kind == "BYTES":
        return "bytes:" + " ".join("%x" % c for c in v)
    if kind == "DOUBLE":
        return "double:" + ("nan" if v != v else "%x" % struct.unpack(">Q", struct.pack(">d", v)))
    if kind == "BOOL":
        return "bool:" + ("true" if v else "false")
    if kind == "TIMESTAMP":
        delta = v - EPOCH
        return "timestamp:%d.%d" % (delta.days * 86400 + delta.seconds, delta.microseconds * 1000)
    if kind == "DURATION":
        return "duration:%d" % ((v.days * 86400 + v.seconds) * 10**9 + v.microseconds * 1000)
    if kind == "NULL":
        return "null_type:null"
    if kind == "TYPE":
        name = str(v).split("<")[0].lower()
        return "type:" + {"null": "null_type", "timestamp": "google.protobuf.Timestamp",
                          "duration": "google.protobuf.Duration"}.get(name, name)
    return "%s:%s" % (kind.lower(), v)


if __name__ == "__main__":
    for line in sys.stdin:
        try:
            text = shown(ENV.compile(line.rstrip("\n")).eval(data=DATA))
        except Exception as error:
            text = "error:" + str(error).replace("\n", " ")
        print(text, flush=True)
