/// What a page says of itself outside its text: in meta elements, linked data and attributes.
struct PageMetadata: Sendable {
  /// What is said.
  enum Field: Int, Sendable {
    case title, byline, outlet, published
  }

  private var best: [Field: (text: String, rank: Int)] = [:]

  /// The words for a field from the most trustworthy place.
  subscript(field: Field) -> String? { best[field]?.text }

  /// Takes `text` for a field unless a place of lower rank gave words before.
  mutating func offer(_ field: Field, _ text: String, rank: Int) {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty, words.utf8.count <= 400, rank < best[field]?.rank ?? Int.max else {
      return
    }
    best[field] = (words, rank)
  }

  /// Takes what a `meta` element says.
  mutating func offer(meta name: String, content: String) {
    switch name {
    case "og:title", "twitter:title": offer(.title, content, rank: 2)
    case "dc.title", "sailthru.title", "parsely-title", "hdl": offer(.title, content, rank: 3)
    case "headline": offer(.title, content, rank: 1)
    case "author", "article:author_name", "byl", "sailthru.author", "parsely-author", "dc.creator",
      "article:author", "dcterms.creator":
      guard !content.contains("://"), !content.hasPrefix("@") else { return }
      offer(.byline, content, rank: name == "author" ? 2 : 3)
    case "og:site_name": offer(.outlet, content, rank: 2)
    case "application-name", "publisher", "dc.publisher", "source":
      offer(.outlet, content, rank: 4)
    case "article:published_time", "og:article:published_time", "datepublished":
      offer(.published, content, rank: 1)
    case "date", "pubdate", "publishdate", "publish-date", "publication_date", "dc.date",
      "dc.date.issued", "dcterms.date", "sailthru.date", "parsely-pub-date",
      "originalpublicationdate",
      "article.published", "cxenseparse:recs:publishtime", "dc.date.created", "displaydate",
      "ptime":
      offer(.published, content, rank: 3)
    default: break
    }
  }

  /// Takes the text of the `title` element, which often ends with the name of the site.
  mutating func offer(titleElement text: String) {
    var title = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for mark in [" | ", " - ", " – ", " — ", " :: ", " » ", " • "] {
      guard let place = title.lastRange(of: mark) else { continue }
      let tail = title[place.upperBound...]
      let head = title[..<place.lowerBound]
      guard head.split(separator: " ").count >= 3, tail.split(separator: " ").count <= 5 else {
        continue
      }
      let bytes = Array(tail.utf8)
      if OutletTable.shared.holds(0..<bytes.count, of: bytes) {
        offer(.outlet, String(tail), rank: 5)
      }
      title = String(head)
      break
    }
    offer(.title, title, rank: 5)
  }

  /// Takes what an object of schema.org says, where it is an article.
  mutating func offer(linkedData bytes: [UInt8]) {
    LinkedData.forEachObject(in: bytes) { object in
      guard object.isArticle else { return }
      if let title = object["headline"]?.text { offer(.title, title.unescaped, rank: 0) }
      if let names = object["author"]?.names, !names.isEmpty {
        offer(.byline, names.map(\.unescaped).joined(separator: ", "), rank: 1)
      }
      if let name = object["publisher"]?.names.first { offer(.outlet, name.unescaped, rank: 1) }
      if let date = object["datePublished"]?.text { offer(.published, date, rank: 0) }
    }
  }

  /// The time of publication, read from its words.
  var published: Published? {
    guard let text = self[.published] else { return nil }
    let bytes = Array(text.utf8)
    return DateLine(in: 0..<bytes.count, of: bytes)?.published
  }
}

extension StringProtocol {
  /// The last place of `pattern`.
  fileprivate func lastRange(of pattern: String) -> Range<Index>? {
    ranges(of: pattern).last
  }
}

extension String {
  /// The words with the commonest character references resolved, which linked data often holds.
  var unescaped: String {
    guard contains("&") else { return self }
    var result = self
    for (name, character) in [
      ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&apos;", "'"),
      ("&#8216;", "‘"), ("&#8217;", "’"), ("&#8220;", "“"), ("&#8221;", "”"), ("&#8211;", "–"),
      ("&lsquo;", "‘"), ("&rsquo;", "’"), ("&ldquo;", "“"), ("&rdquo;", "”"), ("&nbsp;", " "),
      ("&ndash;", "–"), ("&mdash;", "—"), ("&lt;", "<"), ("&gt;", ">"), ("&#038;", "&"),
      ("&amp;", "&"),
    ] {
      result = result.replacing(name, with: character)
    }
    return result
  }
}
