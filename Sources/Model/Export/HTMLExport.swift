/// A comparison as one page that needs nothing else: no network, no other file, and no script to read.
///
/// Everything from an article or a note is escaped text. The page's policy allows the one style and
/// the one script below by their digests, so nothing else could run even if it got in.
enum HTMLExport {
  /// The comparison as a page.
  static func text(of comparison: Comparison) -> String {
    let title = "Comparison of \(Comparison.counted(comparison.sources.count, "source"))"
    var page = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'sha256-\(HTMLStyle.styleDigest)'; script-src 'sha256-\(HTMLStyle.scriptDigest)'; \
      base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>\(title)</title>
      <style>\(HTMLStyle.style)</style>
      </head>
      <body>
      <h1>\(title)</h1>
      <p>Made by crossread \(escaped(comparison.stamp.version)) at \
      <time>\(escaped(comparison.stamp.made))</time>. \(escaped(comparison.counts)).</p>
      <table class="sources">
      <thead><tr><th scope="col">Source<th scope="col">Outlet<th scope="col">Published\
      <th scope="col">Title</thead>
      <tbody>

      """
    let files = fileNames(of: comparison.sources.map(\.document))
    for source in comparison.sources { page += row(of: source, files) }
    page += "</tbody>\n</table>\n<div id=\"filters\" hidden></div>\n"
    page += table(of: comparison, files) + "<main>\n"
    for entry in comparison.entries { page += section(of: entry, files) }
    return page + "</main>\n<script>\(HTMLStyle.script)</script>\n</body>\n</html>\n"
  }

  private static func row(of source: Comparison.Source, _ files: [String: String]) -> String {
    let fields = [
      files[source.document] ?? "", source.outlet ?? "", source.published ?? "", source.title ?? "",
    ]
    return "<tr title=\"SHA-256 \(escaped(source.digest))\">"
      + fields.map { "<td>" + escaped($0) }.joined() + "</tr>\n"
  }

  /// The facts against the sources: what each of them says, in its own words.
  private static func table(of comparison: Comparison, _ files: [String: String]) -> String {
    var text =
      "<div class=\"wide\"><table class=\"facts\">\n"
      + "<thead><tr><th scope=\"col\">Verdict<th scope=\"col\">Claim"
    let names = comparison.sources.map { $0.outlet ?? files[$0.document] ?? "" }
    text += names.map { "<th scope=\"col\">" + escaped($0) }.joined() + "</thead>\n<tbody>\n"
    for entry in comparison.entries {
      let fact = entry.fact
      text += """
        <tr data-verdict="\(fact.verdict.rawValue)" data-fact="\(escaped(fact.id))">\
        <td><span class="mark">\(fact.verdict.symbol)</span> \(escaped(fact.verdict.words))\
        <td><a href="#\(escaped(fact.id))">\(escaped(entry.title))</a>
        """
      for (source, name) in zip(comparison.sources, names) {
        let said = entry.sides.filter { $0.claim.document == source.document }.map(\.claim.text)
        text += "<td data-of=\"\(escaped(name))\">" + escaped(said.joined(separator: "; "))
      }
      text += "</tr>\n"
    }
    return text + "</tbody>\n</table></div>\n"
  }

  /// The names of the files, with as many folders before them as tell them apart: whoever gets the page
  /// has other folders, and need not know those of the sender.
  static func fileNames(of documents: [String]) -> [String: String] {
    let parts = documents.map { $0.split(separator: "/") }
    let longest = parts.map(\.count).max() ?? 1
    var names: [String: String] = [:]
    var open = Array(documents.indices)
    for count in 1...max(1, longest) where !open.isEmpty {
      let tails = open.map { parts[$0].suffix(count).joined(separator: "/") }
      let owners = Dictionary(zip(tails, open.map { [documents[$0]] }), uniquingKeysWith: +)
      open = zip(tails, open).compactMap { tail, index in
        guard Set(owners[tail] ?? []).count > 1, count < parts[index].count else {
          names[documents[index]] = tail.isEmpty ? documents[index] : tail
          return nil
        }
        return index
      }
    }
    return names
  }

  private static func section(of entry: Comparison.Entry, _ files: [String: String]) -> String {
    let fact = entry.fact
    var text = """
      <section id="\(escaped(fact.id))" data-verdict="\(fact.verdict.rawValue)" \
      data-words="\(escaped(fact.verdict.words))">
      <h2><span class="mark">\(fact.verdict.symbol)</span> \(escaped(entry.outcome)): \
      <b>\(escaped(entry.title))</b></h2>
      <p class="why">\(escaped(fact.explanation)) <small>\(escaped(fact.kind.words)), \
      \(escaped(fact.id))</small></p>
      <ul>

      """
    for side in entry.sides {
      text +=
        "<li><cite>\(escaped(side.heading(files[side.claim.document])))</cite>"
        + "<blockquote>\(context(side.quotation, \.prefix))<mark>\(escaped(side.claim.text))</mark>"
        + "\(context(side.quotation, \.suffix))</blockquote></li>\n"
    }
    text += "</ul>\n"
    if let overruled = entry.overruled {
      text += "<p class=\"note\"><b>Not a conflict:</b> \(escaped(overruled))</p>\n"
    }
    if let note = entry.note { text += "<p class=\"note\"><b>Note:</b> \(escaped(note))</p>\n" }
    return text + "</section>\n"
  }

  /// The words before or after a quotation; whole ones, with dots where more of them stand there.
  private static func context(
    _ quotation: Quotation, _ part: KeyPath<Quotation, String>
  ) -> String {
    var words = quotation[keyPath: part][...]
    // Contexts that are shorter end with the article.
    if words.utf8.count >= 28, words.contains(" ") {
      if part == \Quotation.prefix {
        words = "… " + words.drop { $0 != " " }.dropFirst()
      } else {
        words = words[..<(words.lastIndex(of: " ") ?? words.endIndex)] + " …"
      }
    }
    return words.isEmpty ? "" : "<span>\(escaped(String(words)))</span>"
  }

  /// The visible form of the text, with every character that means something in HTML escaped.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in VisibleText.string(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
