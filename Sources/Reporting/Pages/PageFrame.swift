/// A whole page: one file, no request to anywhere, readable without script.
struct PageFrame {
  let title: String
  let texts: Texts
  /// What follows the common style.
  var style: HTML = ""
  /// A script of the program's own; its hash stands in the page's security policy.
  var script: PageScript?

  /// What stands before the body's content.
  var opening: HTML {
    let scripts: HTML = script.map { "script-src 'sha256-\($0.hash)'" } ?? "script-src 'none'"
    return """
      <!DOCTYPE html>
      <html lang="\(texts.language)" dir="\(texts.direction.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \(scripts)">
      <title>\(title)</title>
      <style>\(pageStyle)\(style)</style>
      </head>
      <body>

      """
  }

  /// What stands after the body's content.
  var closing: HTML {
    let element: HTML = script.map { "<script>\($0.source)</script>\n" } ?? ""
    return "\(element)</body>\n</html>\n"
  }
}

/// A script and the SHA-256 of its text, in Base64, by which the page's security policy knows it.
struct PageScript {
  let source: HTML
  let hash: String
}
