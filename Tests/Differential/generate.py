"""Makes random expressions of the language, most of them well typed, over the variables that `cel-lines` binds."""
import random

INTS = ["0", "1", "-1", "2", "3", "7", "10", "63", "64", "100", "255", "-128", "9223372036854775807", "-9223372036854775808",
        "4611686018427387904", "1234567890123", "0x1F", "-0x10"]
UINTS = ["0u", "1u", "2u", "5u", "64u", "18446744073709551615u", "9223372036854775808u", "0xFFu"]
DOUBLES = ["0.0", "-0.0", "1.0", "-1.5", "0.1", "2.5", "3.14159", "1e10", "1e-7", "1.7976931348623157e308", "5e-324", "1e22",
           "123456.789", "9007199254740993.0", "9223372036854775808.0", "-9223372036854775809.0", "0.5", "1.5", "-2.5", "1e6"]
STRINGS = ["''", "'a'", "'abc'", "'hello world'", "'ABC'", "'é'", "'e\\u0301'", "'🇵🇭'", "'\\r\\n'", "'ta©o©αT'", "'12'", "'-7'", "'1.5'",
           "'true'", "'1e3'", "'NaN'", "'  x '", "'a,b,,c'", "'%d'", "r'\\d+'", "'2025-01-31T12:00:00Z'", "'90s'", "'1h30m'", "'x\\ty'",
           "'\\U0001F600'", "'ß'", "'aXbXc'", "'0'", "'9223372036854775808'", "'\\u0000'", "'\\u00a0x\\u2003'"]
SEPARATORS = ["','", "'a'", "'b'", "' '", "'é'", "'ab'", "'\\u0301'"]
BYTES = ["b''", "b'abc'", "b'\\xff\\xfe'", "b'caf\\u00e9'", "bytes('é')", "b'\\x00'"]
PATTERNS = ["'a'", "'^a.*c$'", "r'\\d+'", "'(?i)ABC'", "'[é-ü]'", "'(a|b)+c'", "''", "'^$'", "r'\\bw'", "'x{2,3}'", "'.'", r"'\\s'", "'^.{2}$'"]
TIMES = ["timestamp('2025-01-31T12:00:00Z')", "timestamp('2024-02-29T23:59:59.999999Z')", "timestamp(0)", "timestamp('1900-03-01T00:00:00+05:30')",
         "timestamp('9999-12-31T23:59:59Z')", "timestamp('0001-01-01T00:00:00Z')", "timestamp(1234567890)"]
SPANS = ["duration('1s')", "duration('-1.5h')", "duration('125ms')", "duration('0s')", "duration('1h30m10s')", "duration('200000h')",
         "duration('1us')", "duration('-90s')"]
ZONES = ["'UTC'", "'Europe/Paris'", "'America/New_York'", "'Asia/Kathmandu'", "'+05:30'", "'-02:30'", "'Australia/Sydney'"]


class Generator:
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.names = []

    def pick(self, *options):
        return self.r.choice(options)

    def expression(self):
        kind = self.r.choice(["int", "uint", "double", "string", "bool", "bool", "bool", "bytes", "ints", "strings", "map", "time", "span",
                              "dyn", "type"])
        return getattr(self, kind)(self.r.choice([1, 2, 2, 3, 3, 4]))

    def bound(self, kind):
        return [name for name, of in self.names if of == kind]

    def dyn(self, d):
        return "dyn(%s)" % getattr(self, self.pick("int", "uint", "double", "string", "bool", "bytes", "ints", "map"))(d - 1)

    def type(self, d):
        return "type(%s)" % self.any(d - 1)

    def any(self, d):
        return getattr(self, self.pick("int", "uint", "double", "string", "bool", "bytes", "ints", "strings", "map", "time", "span"))(d)

    def either(self, kind, d):
        return "(%s ? %s : %s)" % (self.bool(d - 1), getattr(self, kind)(d - 1), getattr(self, kind)(d - 1))

    def int(self, d):
        if d <= 0 or self.r.random() < 0.1:
            return self.r.choice(INTS + ["i", "j"] + self.bound("int") * 6)
        a, b = lambda: self.int(d - 1), lambda: self.int(d - 1)
        return self.r.choice([
            lambda: "(%s %s %s)" % (a(), self.pick("+", "-", "*", "/", "%"), b()),
            lambda: "-(%s)" % a(),
            lambda: "size(%s)" % self.pick(self.string, self.bytes, self.ints, self.strings, self.map)(d - 1),
            lambda: "int(%s)" % self.pick(self.uint, self.double, self.string, self.time)(d - 1),
            lambda: "%s[%s]" % (self.ints(d - 1), self.pick("0", "1", a())),
            lambda: "%s.indexOf(%s)" % (self.string(d - 1), self.string(d - 1)),
            lambda: "%s.lastIndexOf(%s)" % (self.string(d - 1), self.string(d - 1)),
            lambda: "%s.%s(%s)" % (self.time(d - 1), self.pick("getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek",
                                   "getDayOfYear", "getHours", "getMinutes", "getSeconds", "getMilliseconds"), self.pick("", self.r.choice(ZONES))),
            lambda: "%s.%s()" % (self.span(d - 1), self.pick("getHours", "getMinutes", "getSeconds", "getMilliseconds")),
            lambda: "math.%s(%s, %s)" % (self.pick("greatest", "least", "bitAnd", "bitOr", "bitXor"), a(), b()),
            lambda: "math.%s(%s, %s)" % (self.pick("bitShiftLeft", "bitShiftRight"), a(), self.pick("1", "3", "63", "64", a())),
            lambda: "math.%s(%s)" % (self.pick("abs", "sign", "bitNot"), a()),
            lambda: self.map(d - 1) + self.pick(".a", "['b']", "['zz']"),
            lambda: self.either("int", d),
            lambda: self.bind("int", d),
        ])()

    def uint(self, d):
        if d <= 0 or self.r.random() < 0.15:
            return self.r.choice(UINTS + ["u"])
        return self.r.choice([
            lambda: "(%s %s %s)" % (self.uint(d - 1), self.pick("+", "-", "*", "/", "%"), self.uint(d - 1)),
            lambda: "uint(%s)" % self.pick(self.int, self.double, self.string)(d - 1),
            lambda: "math.%s(%s, %s)" % (self.pick("greatest", "least", "bitAnd", "bitOr"), self.uint(d - 1), self.uint(d - 1)),
            lambda: self.either("uint", d),
        ])()

    def double(self, d):
        if d <= 0 or self.r.random() < 0.15:
            return self.r.choice(DOUBLES + ["d"])
        return self.r.choice([
            lambda: "(%s %s %s)" % (self.double(d - 1), self.pick("+", "-", "*", "/"), self.double(d - 1)),
            lambda: "double(%s)" % self.pick(self.int, self.uint, self.string)(d - 1),
            lambda: "math.%s(%s)" % (self.pick("ceil", "floor", "round", "trunc", "abs", "sign", "sqrt"), self.double(d - 1)),
            lambda: "math.%s(%s, %s)" % (self.pick("greatest", "least"), self.double(d - 1), self.double(d - 1)),
            lambda: self.either("double", d),
        ])()

    def string(self, d):
        if d <= 0 or self.r.random() < 0.15:
            return self.r.choice(STRINGS + ["s"] + self.bound("string") * 6)
        return self.r.choice([
            lambda: "(%s + %s)" % (self.string(d - 1), self.string(d - 1)),
            lambda: "string(%s)" % self.pick(self.int, self.uint, self.double, self.bool, self.bytes, self.time, self.span)(d - 1),
            lambda: "%s.%s()" % (self.string(d - 1), self.pick("lowerAscii", "upperAscii", "trim", "reverse")),
            lambda: "%s.substring(%s)" % (self.string(d - 1), self.pick("0", "1", "2", self.int(d - 1))),
            lambda: "%s.substring(%s, %s)" % (self.string(d - 1), self.pick("0", "1"), self.pick("1", "2", "5")),
            lambda: "%s.charAt(%s)" % (self.string(d - 1), self.pick("0", "1", "3", self.int(d - 1))),
            lambda: "%s.replace(%s, %s)" % (self.string(d - 1), self.string(d - 1), self.string(d - 1)),
            lambda: "%s.replace(%s, %s, %s)" % (self.string(d - 1), self.string(d - 1), self.string(d - 1), self.pick("0", "1", "-1", "2")),
            lambda: "%s.join(%s)" % (self.strings(d - 1), self.pick("", self.string(d - 1))),
            lambda: "strings.quote(%s)" % self.string(d - 1),
            lambda: "base64.encode(%s)" % self.bytes(d - 1),
            lambda: self.format(d),
            lambda: self.either("string", d),
            lambda: self.bind("string", d),
        ])()

    def format(self, d):
        clauses = [
            ("%s", self.pick(self.int, self.uint, self.string, self.bool, self.ints, self.strings, self.map, self.time, self.span)),
            ("%d", self.pick(self.int, self.uint)), ("%f", self.double), ("%e", self.double),
            ("%%.%df" % self.r.randrange(0, 12), self.double), ("%%.%de" % self.r.randrange(0, 12), self.double),
            ("%x", self.pick(self.int, self.uint, self.string, self.bytes)), ("%X", self.int), ("%o", self.int), ("%b", self.int)]
        chosen = self.r.sample(clauses, self.r.randrange(0, 4))
        text = "|".join(c for c, _ in chosen) + self.pick("", "%%", "!")
        return "'%s'.format([%s])" % (text, ", ".join(make(d - 1) for _, make in chosen))

    def bool(self, d):
        if d <= 0 or self.r.random() < 0.05:
            return self.r.choice(["true", "false", "b"] + self.bound("bool") * 6)
        same = self.pick("int", "uint", "double", "string", "bytes", "time", "span", "bool")
        make = getattr(self, same)
        return self.r.choice([
            lambda: "(%s %s %s)" % (make(d - 1), self.pick("<", "<=", ">", ">=", "==", "!="), make(d - 1)),
            lambda: "(%s %s %s)" % (self.dyn(d - 1), self.pick("==", "!="), self.dyn(d - 1)),
            lambda: "(dyn(%s) %s %s)" % (self.pick(self.int, self.uint, self.double)(d - 1), self.pick("<", "<=", ">", ">=", "==", "!="),
                                         self.pick(self.int, self.uint, self.double)(d - 1)),
            lambda: "(%s %s %s)" % (self.bool(d - 1), self.pick("&&", "||", "==", "!="), self.bool(d - 1)),
            lambda: "!(%s)" % self.bool(d - 1),
            lambda: "(%s in %s)" % (self.int(d - 1), self.ints(d - 1)),
            lambda: "(%s in %s)" % (self.string(d - 1), self.pick(self.strings, self.map)(d - 1)),
            lambda: "%s.%s(%s)" % (self.string(d - 1), self.pick("contains", "startsWith", "endsWith"), self.string(d - 1)),
            lambda: "%s.matches(%s)" % (self.string(d - 1), self.r.choice(PATTERNS)),
            lambda: "bool(%s)" % self.string(d - 1),
            lambda: "has(%s.%s)" % (self.map(d - 1), self.pick("a", "b", "q")),
            lambda: "(%s == %s)" % (self.ints(d - 1), self.ints(d - 1)),
            lambda: "(%s == %s)" % (self.map(d - 1), self.map(d - 1)),
            lambda: "(%s == %s)" % (self.type(d - 1), self.type(d - 1)),
            lambda: self.quantifier(d),
            lambda: "math.%s(%s)" % (self.pick("isNaN", "isInf", "isFinite"), self.double(d - 1)),
            lambda: self.either("bool", d),
        ])()

    def quantifier(self, d):
        name = self.pick("p", "q", "r")
        kind, source = self.pick(("int", self.ints), ("string", self.strings), ("string", self.map))
        range_ = source(d - 1)
        self.names.append((name, kind))
        body = self.bool(d - 1)
        self.names.pop()
        return "%s.%s(%s, %s)" % (range_, self.pick("all", "exists", "exists_one"), name, body)

    def bytes(self, d):
        if d <= 0 or self.r.random() < 0.3:
            return self.r.choice(BYTES + ["y"])
        return self.r.choice([
            lambda: "(%s + %s)" % (self.bytes(d - 1), self.bytes(d - 1)),
            lambda: "bytes(%s)" % self.string(d - 1),
            lambda: "base64.decode(%s)" % self.pick(self.string(d - 1), "base64.encode(%s)" % self.bytes(d - 1)),
        ])()

    def ints(self, d):
        if d <= 0 or self.r.random() < 0.2:
            return self.pick("l", "[]", "[1, 2, 3]", "[3, 1, 2, 1]")
        return self.r.choice([
            lambda: "[%s]" % ", ".join(self.int(d - 1) for _ in range(self.r.randrange(0, 4))),
            lambda: "(%s + %s)" % (self.ints(d - 1), self.ints(d - 1)),
            lambda: self.comprehension("int", self.ints, d),
        ])()

    def strings(self, d):
        if d <= 0 or self.r.random() < 0.2:
            return self.pick("t", "['x']", "['b', 'a', 'b']")
        return self.r.choice([
            lambda: "[%s]" % ", ".join(self.string(d - 1) for _ in range(self.r.randrange(0, 4))),
            lambda: "(%s + %s)" % (self.strings(d - 1), self.strings(d - 1)),
            lambda: "%s.split(%s)" % (self.string(d - 1), self.r.choice(SEPARATORS)),
            lambda: "%s.split(%s, %s)" % (self.string(d - 1), self.r.choice(SEPARATORS), self.pick("0", "1", "2", "-1")),
            lambda: "%s.split('')" % self.pick("'abc'", "'©αT'"),
            lambda: self.comprehension("string", self.strings, d),
        ])()

    def comprehension(self, kind, source, d):
        name = self.pick("v", "w", "z")
        range_ = source(d - 1)
        self.names.append((name, kind))
        if self.r.random() < 0.5:
            text = "%s.filter(%s, %s)" % (range_, name, self.bool(d - 1))
        else:
            text = "%s.map(%s, %s)" % (range_, name, getattr(self, kind)(d - 1))
        self.names.pop()
        return text

    def map(self, d):
        if d <= 0 or self.r.random() < 0.4:
            return self.pick("m", "{'a': 1}", "{}")
        keys = self.r.sample(["'a'", "'b'", "'c'", "'é'", "'e\\u0301'", "''"], self.r.randrange(0, 4))
        return "{%s}" % ", ".join("%s: %s" % (key, self.int(d - 1)) for key in keys)

    def time(self, d):
        if d <= 0 or self.r.random() < 0.4:
            return self.r.choice(TIMES)
        return self.r.choice([
            lambda: "(%s %s %s)" % (self.time(d - 1), self.pick("+", "-"), self.span(d - 1)),
            lambda: "timestamp(%s)" % self.pick(self.string, self.int)(d - 1),
        ])()

    def span(self, d):
        if d <= 0 or self.r.random() < 0.4:
            return self.r.choice(SPANS)
        return self.r.choice([
            lambda: "(%s %s %s)" % (self.span(d - 1), self.pick("+", "-"), self.span(d - 1)),
            lambda: "(%s - %s)" % (self.time(d - 1), self.time(d - 1)),
            lambda: "duration(%s)" % self.string(d - 1),
        ])()

    def bind(self, kind, d):
        name = self.pick("e", "f", "g")
        value = getattr(self, kind)(d - 1)
        self.names.append((name, kind))
        text = "cel.bind(%s, %s, %s)" % (name, value, getattr(self, kind)(d - 1))
        self.names.pop()
        return text
