/// What a person made while reading. Facts are named by their present ids: whoever loads a notebook
/// finds the facts again by the words of their anchors, and gives the ids they have now.
package struct Notebook: Hashable, Sendable, Codable {
  /// The ids of the facts that are kept for export.
  package var tags: Set<String>
  /// Notes by the id of the fact.
  package var notes: [String: String]
  /// The facts that are no conflict by the person's judgement, with the reason given, by id.
  package var overruled: [String: String]
  /// Named places, by their letter.
  package var marks: [String: Place]
  /// Where the reading of an article stopped, by the SHA-256 of its file.
  package var positions: [String: Place]
  /// What was shown when these files were read last, and how.
  package var layout: ReadingLayout?
  /// The tips that were given, by the name of the command.
  package var seen: Set<String>
  /// What was entered into prompts, by their kind; latest last, a hundred at most of each.
  package var entered: [String: [String]] = [:]
  /// How many entries of a kind are kept.
  package static let mostEntered = 100

  /// A notebook with all its parts; an empty one where nothing is given.
  package init(
    tags: Set<String> = [], notes: [String: String] = [:], overruled: [String: String] = [:],
    marks: [String: Place] = [:], positions: [String: Place] = [:],
    layout: ReadingLayout? = nil, seen: Set<String> = []
  ) {
    self.layout = layout
    self.seen = seen
    self.tags = tags
    self.notes = notes
    self.overruled = overruled
    self.marks = marks
    self.positions = positions
  }

  /// Makes one change.
  package mutating func apply(_ change: NotebookChange) {
    switch change {
    case .tag(let anchor): tags.insert(anchor.fact)
    case .untag(let anchor): tags.remove(anchor.fact)
    case .note(let anchor, let text): notes[anchor.fact] = text.isEmpty ? nil : text
    case .overrule(let anchor, let reason): overruled[anchor.fact] = reason
    case .restore(let anchor): overruled[anchor.fact] = nil
    case .mark(let letter, let place): marks[letter] = place
    case .unmark(let letter, _): marks[letter] = nil
    case .position(let place): positions[place.digest] = place
    case .layout(let layout): self.layout = layout
    case .seen(let name): seen.insert(name)
    case .entered(let kind, let text):
      entered[kind, default: []].removeAll { $0 == text }
      entered[kind, default: []].append(text)
      let surplus = (entered[kind]?.count ?? 0) - Self.mostEntered
      if surplus > 0 { entered[kind]?.removeFirst(surplus) }
    }
  }
}

/// One change to a notebook, with all that is needed to store it.
package enum NotebookChange: Hashable, Sendable, Codable {
  /// Keeps a fact for export.
  case tag(FactAnchor)
  case untag(FactAnchor)
  /// Writes a note on a fact; an empty one removes it.
  case note(FactAnchor, String)
  /// Says that a fact is no conflict, with the reason.
  case overrule(FactAnchor, reason: String)
  /// Takes ``overrule(_:reason:)`` back.
  case restore(FactAnchor)
  /// Names a place by a letter; a letter that is in use moves.
  case mark(letter: String, Place)
  /// Takes a letter away from its place in an event.
  case unmark(letter: String, event: NewsEvent.ID)
  /// Says where the reading of an article stopped.
  case position(Place)
  /// Says what is shown of these files, and how.
  case layout(ReadingLayout)
  /// Says that a tip was given.
  case seen(String)
  /// Says what was entered into a prompt of a kind.
  case entered(String, String)
}
