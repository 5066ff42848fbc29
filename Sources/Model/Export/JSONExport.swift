/// A comparison as JSON: the facts of the JSON interface, each side with the place where its words
/// are found again (the text-quote and data-position selectors of the W3C note "Selectors and
/// States", under the names of the interface).
enum JSONExport {
  /// The comparison as one line of JSON.
  static func text(of comparison: Comparison) -> String {
    var json = JSONText()
    json.object {
      $0.key("crossread")
      $0.string(comparison.stamp.version)
      $0.key("made")
      $0.string(comparison.stamp.made)
      $0.key("facts")
      $0.array(comparison.entries) { $0.entry($1) }
    }
    return json.string + "\n"
  }
}

extension JSONText {
  /// Writes a fact with what the person made of it; only what there is.
  fileprivate mutating func entry(_ entry: Comparison.Entry) {
    var sides = entry.sides[...]
    var fact = entry.fact
    fact.sides = entry.sides.map(\.claim)
    let members: (inout JSONText) -> Void = { json in
      if let note = entry.note {
        json.key("note")
        json.string(note)
      }
      if let overruled = entry.overruled {
        json.key("overruled")
        json.string(overruled)
      }
    }
    self.fact(fact, members: members) { json, _ in
      guard let side = sides.popFirst() else { return }
      json.key("outlet")
      json.string(side.outlet)
      json.key("published")
      json.string(side.published)
      json.key("line")
      json.integer(side.line)
      json.key("sha256")
      json.string(side.quotation.digest)
      json.key("prefix")
      json.string(side.quotation.prefix)
      json.key("suffix")
      json.string(side.quotation.suffix)
    }
  }
}
