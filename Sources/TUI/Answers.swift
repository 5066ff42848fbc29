import Model

/// What is done with the line that was typed into a prompt.
extension AppState {
  /// Takes the answer to a prompt.
  mutating func answer(_ purpose: Prompt.Purpose, _ text: String) {
    switch purpose {
    case .find: find(text)
    case .findInView: findInView(text)
    case .keep:
      filter.text = text
      applyFilter()
    case .note(let anchor):
      let old = notebook.notes[anchor.fact] ?? ""
      undo.append(
        UndoStep(
          changes: [.note(anchor, old)], words: old.isEmpty ? "no note again" : "the old note again"
        ))
      change(.note(anchor, text))
      message = text.isEmpty ? "no note" : "noted"
    case .overrule(let anchor): overrule(anchor, reason: text)
    case .format(let facts): chooseFormat(text, facts)
    case .path(let format, let facts): export(format, facts, to: text)
    case .copy(let words):
      mayCopy = text == "y" || text == "Y"
      if mayCopy {
        copy(words)
      } else {
        overlay = Overlay(.quotation(words))
        message = "not copied"
      }
    case .pipe(let facts): pipe(facts, to: text)
    case .command: run(text)
    case .overwrite(let request):
      guard text == "y" || text == "Y" else {
        message = "not saved: \(request.path) is as it was"
        return
      }
      var request = request
      request.overwrites = true
      effects.append(.export(request))
    }
  }

  private mutating func find(_ text: String) {
    let words = text.isEmpty ? searchStart?.search.typed ?? "" : text
    guard !words.isEmpty else {
      searchStart = nil
      return
    }
    search.begin(words)
    effects.append(.search(search.words))
  }

  private mutating func findInView(_ text: String) {
    guard var overlay else { return }
    let lines = overlay.lines(self, width: size.columns)
    let isFound = overlay.find(
      text.isEmpty ? nil : text, forward: true, lines: lines, height: overlayHeight)
    self.overlay = overlay
    if !isFound { message = "no match for \"\(text)\" here" }
  }

  private mutating func chooseFormat(_ answer: String, _ facts: [String]) {
    guard
      let format = ExportFormat.allCases.first(where: {
        $0.rawValue.first == answer.lowercased().first
      })
    else {
      message = "no such format: t, m, h, c or j"
      return
    }
    let name = event?.id.split(separator: "/").last.map(String.init) ?? "claims"
    let stem = name.isEmpty || name == "." || name == ".." ? "claims" : name
    prompt = Prompt(.path(format, facts: facts), text: "\(stem).\(format.fileExtension)")
    if overlay == nil { overlay = Overlay(.preview(format, facts: facts)) }
  }

  mutating func export(_ format: ExportFormat, _ facts: [String], to path: String) {
    guard !path.isEmpty, let event else {
      message = "not saved: no file was named"
      return
    }
    effects.append(
      .export(ExportRequest(event: event.id, facts: facts, format: format, path: path)))
  }

  private mutating func pipe(_ facts: [String], to command: String) {
    guard !command.isEmpty, let event else { return }
    let request = ExportRequest(event: event.id, facts: facts, format: .text, path: "")
    effects.append(.pipe(request, command: command))
  }
}
