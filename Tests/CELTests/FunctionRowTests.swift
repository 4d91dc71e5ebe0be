import CEL
import Testing

private let environment = Environment()

/// The value of an expression as text; what is wrong with it where it does not compile.
private func text(_ expression: String) -> String {
  switch environment.compile(expression) {
  case .success(let program): program.evaluate().text
  case .failure(let problems): "problem: " + problems.problems.map(\.message).joined(separator: "; ")
  }
}

@Suite("functions, a row each")
struct FunctionRowTests {
  @Test(
    "strings",
    arguments: [
      ("'tacocat'.charAt(3)", "'o'"), ("'tacocat'.charAt(7)", "''"), ("'e\\u0301x'.charAt(1)", "'\u{301}'"),
      ("'hello mellow'.indexOf('ello', 2)", "7"), ("'hello mellow'.lastIndexOf('ello', 6)", "1"),
      ("'©αT'.indexOf('T')", "2"), ("'abc'.indexOf('')", "0"), ("'abc'.lastIndexOf('')", "3"),
      ("'aaaa'.lastIndexOf('aa')", "2"), ("'ta©o©αT'.substring(2, 6)", "'©o©α'"), ("'abc'.substring(3)", "''"),
      ("'hello hello'.replace('he', 'we', 1)", "'wello hello'"), ("'aaa'.replace('aa', 'b')", "'ba'"),
      ("'ab'.replace('', '-')", "'-a-b-'"), ("'ab'.replace('', '-', 2)", "'-a-b'"), ("''.replace('', 'x')", "'x'"),
      ("'a,b,,c'.split(',')", "['a', 'b', '', 'c']"), ("'a,b,c'.split(',', 2)", "['a', 'b,c']"),
      ("'a,b'.split(',', 0)", "[]"), ("'©α'.split('')", "['©', 'α']"), ("'abc'.split('', 2)", "['a', 'bc']"),
      ("['x', 'y'].join('-')", "'x-y'"), ("[].join('-')", "''"), ("'gums'.reverse()", "'smug'"),
      ("'TacoCÆt'.lowerAscii()", "'tacocÆt'"), ("' \\t\\u00a0x\\u2003'.trim()", "'x'"), ("'  '.trim()", "''"),
      ("strings.quote('a\"b\\n')", "'\"a\\\\\"b\\\\n\"'"), ("size('🇵🇭')", "2"), ("'\\r\\n'.size()", "2"),
      ("'é' == 'e\\u0301'", "false"), ("'é' < 'f'", "false"), ("'x'.contains('')", "true"),
    ])
  func strings(expression: String, value: String) { #expect(text(expression) == value) }

  @Test(
    "formats",
    arguments: [
      ("'%s %d%%'.format(['a', 12])", "'a 12%'"), ("'%.3f'.format([1.2345])", "'1.234'"),
      ("'%.0f'.format([2.5])", "'2'"),
      ("'%.0f'.format([3.5])", "'4'"), ("'%f'.format([1e22])", "'10000000000000000000000.000000'"),
      ("'%.20f'.format([0.1])", "'0.10000000000000000555'"), ("'%.2f'.format([0.005])", "'0.01'"),
      ("'%.1f'.format([0.05])", "'0.1'"), ("'%.1f'.format([0.04])", "'0.0'"), ("'%.1f'.format([-0.04])", "'-0.0'"),
      ("'%.3f'.format([999.9996])", "'1000.000'"), ("'%e'.format([1052.032911275])", "'1.052033e+03'"),
      ("'%.0e'.format([9.5])", "'1e+01'"), ("'%.2e'.format([0.0])", "'0.00e+00'"),
      ("'%e'.format([5e-324])", "'4.940656e-324'"),
      ("'%x'.format([-30])", "'-1e'"), ("'%X'.format(['Hi'])", "'4869'"), ("'%o'.format([8u])", "'10'"),
      ("'%b'.format([-5])", "'-101'"), ("'%s'.format([[1, 'a', 2.0, null]])", "'[1, a, 2, null]'"),
      ("'%s'.format([{'b': 1, 'a': true}])", "'{a: true, b: 1}'"), ("'%s'.format([b'a\\xff\\xfeb'])", "'a\u{FFFD}b'"),
      ("'%d'.format([2.5])", "'2.5'"), ("'%.2f'.format([decimal('2.345')])", "'2.34'"),
      ("'%s'.format([day('2025-01-31')])", "'2025-01-31'"),
      ("'%d'.format(['a'])", "error: `%d` takes a number, found string"),
      ("'%d %d'.format([1])", "error: the format has no argument 1: 1 are given"),
      ("'%q'.format([1])", "error: unknown clause `%q`; there are %s %d %f %e %b %o %x %X %%"),
      ("'%'.format([1])", "error: the format ends after `%`"),
      ("'%.101f'.format([1.0])", "error: a precision is a number from 0 to 100, as in `%.2f`"),
    ])
  func formats(expression: String, value: String) { #expect(text(expression) == value) }

  @Test(
    "math",
    arguments: [
      ("math.greatest(1, 2u, 2.5)", "2.5"), ("math.least([decimal('0.1'), decimal('0.05')])", "0.05"),
      ("math.greatest(5)", "5"), ("math.ceil(-1.2)", "-1.0"), ("math.round(-1.5)", "-2.0"),
      ("math.trunc(-1.9)", "-1.0"),
      ("math.round(decimal('2.5'))", "3"), ("math.trunc(decimal('-2.5'))", "-2"), ("math.sign(-2.5)", "-1.0"),
      ("math.bitShiftRight(-1024, 3)", "2305843009213693824"), ("math.bitShiftLeft(1, 64)", "0"),
      ("math.bitNot(0u)", "18446744073709551615u"), ("math.sqrt(81)", "9.0"), ("math.isNaN(math.sqrt(-1))", "true"),
      ("math.abs(-9223372036854775807 - 1)", "error: the result is outside the range of int"),
      ("math.bitShiftLeft(1, -1)", "error: negative shift: -1"),
      ("math.greatest([])", "error: `math.greatest` of an empty list"),
    ])
  func math(expression: String, value: String) { #expect(text(expression) == value) }

  @Test(
    "lists, sets and optionals",
    arguments: [
      ("[1, 2, 3, 4].slice(1, 3)", "[2, 3]"),
      ("[1, 2].slice(1, 3)", "error: slice(1, 3) is outside a list of 2 elements"),
      ("[[1], [2, [3]]].flatten()", "[1, 2, [3]]"), ("[1, [2, [3, [4]]]].flatten(2)", "[1, 2, 3, [4]]"),
      ("[3, 1, 2].sort()", "[1, 2, 3]"), ("['é', 'z', 'a'].sort()", "['a', 'z', 'é']"),
      ("[day('2025-02-01'), day('2024-02-01')].sort()", "[day('2024-02-01'), day('2025-02-01')]"),
      ("[1, 2, 2.0, 2u, 'a', 'a'].distinct()", "[1, 2, 'a']"), ("[[1], [1], [2]].distinct()", "[[1], [2]]"),
      ("[1, 2, 3].reverse()", "[3, 2, 1]"), ("lists.range(3)", "[0, 1, 2]"), ("lists.range(-1)", "[]"),
      ("sets.contains([1, 2.0, 3u], [1.0, 2u, 3])", "true"), ("sets.contains([], [1])", "false"),
      ("sets.equivalent([1, 1, 2], [2u, 1.0])", "true"), ("sets.intersects([[1], 'a'], [[1.0]])", "true"),
      ("optional.ofNonZeroValue(0).hasValue()", "false"), ("optional.none().orValue(3)", "3"),
      ("optional.of(1).or(optional.of(1 / 0)).value()", "1"), ("[1, 2].last()", "optional.of(2)"),
      ("[].first()", "optional.none()"), ("optional.unwrap([optional.of(1), optional.none()])", "[1]"),
      ("optional.none().value()", "error: `value` of an optional that has none"),
      ("[0.1, 0.2].map(x, decimal(x)).sum()", "0.3"), ("[2, 3].sum()", "5"),
      ("[duration('1s'), duration('2s')].sum()", "duration('3s')"),
    ])
  func lists(expression: String, value: String) { #expect(text(expression) == value) }

  @Test(
    "encoders, networks and patterns",
    arguments: [
      ("base64.encode(b'\\xff\\x00')", "'/wA='"), ("base64.decode('aGVsbG8')", "b'hello'"),
      ("base64.decode('a=b')", "error: 'a=b' cannot be read as base64"),
      ("base64.decode('abcde')", "error: 'abcde' cannot be read as base64"),
      ("string(ip('2001:DB8:0:0:1::1'))", "'2001:db8::1:0:0:1'"), ("string(ip('1:0:0:2:0:0:0:3'))", "'1:0:0:2::3'"),
      ("ip('::ffff:c0a8:1') == ip('192.168.0.1')", "true"), ("isIP('1.2.3.04')", "false"), ("isIP('1::2::3')", "false"),
      ("isIP('::ffff:1.2.3.4')", "false"), ("isIP('64:ff9b::1.2.3.4')", "true"), ("isIP('1:2:3:4:5:6:7:8:9')", "false"),
      ("ip('fe80::1').isLinkLocalUnicast()", "true"),
      ("cidr('192.168.1.5/24').masked() == cidr('192.168.1.0/24')", "true"),
      ("cidr('10.0.0.0/8').containsIP('10.255.0.1')", "true"),
      ("cidr('10.0.0.0/8').containsCIDR('10.0.0.0/7')", "false"),
      ("cidr('2001:db8::/33').containsIP('2001:db8:8000::')", "false"), ("isCIDR('10.0.0.0/33')", "false"),
      ("isCIDR('10.0.0.0/08')", "false"),
      ("'hubba'.matches('ubb')", "true"), ("'a\\n'.matches('a$')", "false"),
      ("'a'.matches('(')", "error: '(' is no valid pattern: missing ): ("),
      ("regex.replace('foo bar', '(fo)o (ba)r', '\\\\2 \\\\1')", "'ba fo'"),
      ("regex.replace('banana', 'a', 'x', 2)", "'bxnxna'"),
      ("regex.replace('abc', '', '-')", "'-a-b-c-'"), ("regex.replace('é', 'x*', '-')", "'-é-'"),
      ("regex.extract('item-A, item-B', 'item-(\\\\w+)')", "optional.of('A')"),
      ("regex.extract('a', 'b')", "optional.none()"),
      ("regex.extractAll('id:123, id:456', 'id:\\\\d+')", "['id:123', 'id:456']"),
      ("regex.extract('ab', '(a)(b)')", "error: the pattern has more than one group"),
      ("regex.replace('a', 'a', '\\\\1')", "error: after a backslash stands another or the number of a group, 0 to 0"),
    ])
  func encoders(expression: String, value: String) { #expect(text(expression) == value) }

  @Test(
    "conversions and times",
    arguments: [
      ("int('9223372036854775808')", "error: '9223372036854775808' cannot be read as int"),
      ("int(9223372036854775807.0)", "error: 9.223372036854776e+18 is outside the range of int"),
      ("uint(-1)", "error: -1 is outside the range of uint"),
      ("uint(-0.5)", "error: -0.5 is outside the range of uint"),
      ("double('1e999')", "error: '1e999' cannot be read as double"),
      ("double('0x1p3')", "error: '0x1p3' cannot be read as double"),
      ("string(b'\\xff')", "error: the bytes are not valid UTF-8"), ("string(1e6)", "'1e+06'"),
      ("string(0.00001)", "'1e-05'"),
      ("string(123456.5)", "'123456.5'"), ("bool('yes')", "error: 'yes' cannot be read as bool"),
      ("string(timestamp('2025-01-31T12:00:00.250+05:30'))", "'2025-01-31T06:30:00.25Z'"),
      (
        "timestamp('2025-01-31T24:00:00Z')",
        "error: '2025-01-31T24:00:00Z' cannot be read as timestamp; expected text like `2025-01-31T12:00:00Z`"
      ),
      ("timestamp(253402300800)", "error: the timestamp is outside the years 0001 to 9999"),
      ("string(duration('-1.5h'))", "'-5400s'"), ("string(duration('1m1ms'))", "'60.001s'"),
      ("duration('1.5')", "error: '1.5' cannot be read as duration; expected text like `1h30m`"),
      ("duration('.5s') == duration('500ms')", "true"),
      (
        "duration('9223372036854775808ns')",
        "error: '9223372036854775808ns' cannot be read as duration; expected text like `1h30m`"
      ),
      ("duration('-9223372036854775808ns').getSeconds()", "-9223372036"),
      (
        "timestamp('9999-12-31T23:59:59Z') - timestamp('0001-01-01T00:00:00Z')",
        "error: the duration is outside the range of about 292 years"
      ),
      ("timestamp('2024-12-31T12:00:00Z').getDayOfYear()", "365"), ("duration('1.25s').getMilliseconds()", "250"),
      ("type(day('2025-01-31'))", "day"), ("type(decimal('1'))", "decimal"),
      ("day(timestamp('2025-01-31T23:00:00Z'))", "day('2025-01-31')"),
    ])
  func conversions(expression: String, value: String) { #expect(text(expression) == value) }
}
