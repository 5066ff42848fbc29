import Model

/// What the commands do.
extension AppState {
  /// Takes a key in.
  mutating func press(_ key: Key) {
    if case .mouse(let mouse) = key {
      follow()
      point(mouse)
      return
    }
    message = nil
    let oldTip = tip
    tip = nil
    isUntouched = false
    if var prompt {
      if key == .tab {
        complete()
        return
      }
      if key == .up || key == .down, let kind = prompt.historyName {
        prompt.browse(notebook.entered[kind] ?? [], back: key == .up)
        self.prompt = prompt
        if prompt.isFind { previewSearch(prompt.text) }
        return
      }
      let outcome = prompt.read(key)
      self.prompt = prompt
      switch outcome {
      case .open:
        if prompt.isFind { previewSearch(prompt.text) }
        if case .command = prompt.purpose { message = CommandLine.hint(for: prompt.text) }
      case .cancelled:
        self.prompt = nil
        closePreview()
        message = "cancelled"
        if prompt.isFind { cancelSearch() }
      case .entered(let text):
        self.prompt = nil
        closePreview()
        keepInHistory(prompt, text)
        answer(prompt.purpose, text)
      }
      return
    }
    if case .paste = key {
      message = "pasted text is no command: open a prompt first, such as /"
      return
    }
    switch keys.read(key, in: settings.keys) {
    case .pending: break
    case .unknown(let words): message = "no such key: \(words), ? for help"
    case .letter(let command, let letter):
      follow()
      if case .quotation = overlay?.kind { overlay = nil }
      if command == .mark {
        setMark(letter)
      } else if letter == "'" {
        jump(isBack: true)
      } else {
        goToMark(String(letter))
      }
    case .command(let command, let count):
      guard !catchesUp(before: command) else { return }
      if overlay == nil || !performInOverlay(command, count: count) {
        let before = location
        perform(command, count)
        // While the cursor moves on nothing else is sent: the tip goes when it rests.
        if lag != nil {
          tip = oldTip
        } else if isDone(command, since: before) {
          showTip(for: command)
        }
      }
    }
  }

  /// Does what a command asks for, `count` times where that means something.
  mutating func perform(_ command: Command, _ count: Int?) {
    let times = count ?? 1
    switch command {
    case .lineDown: move(by: times, isAlone: settings.followDelay == nil)
    case .lineUp: move(by: -times, isAlone: settings.followDelay == nil)
    case .followDown: move(by: times)
    case .followUp: move(by: -times)
    case .pageDown: move(by: pageHeight * times)
    case .pageUp: move(by: -pageHeight * times)
    case .halfDown: move(by: max(1, pageHeight / 2) * times)
    case .halfUp: move(by: -max(1, pageHeight / 2) * times)
    case .start: move(to: count ?? 1, isNumbered: count != nil)
    case .end: move(to: count ?? .max, isNumbered: count != nil)
    case .percent: move(toPercent: count ?? 0)
    case .paneLeft: moveFocus(by: -1, isRound: false)
    case .paneRight: moveFocus(by: 1, isRound: false)
    case .nextPane: moveFocus(by: times, isRound: true)
    case .previousPane: moveFocus(by: -times, isRound: true)
    case .columnsRight: pageColumns(by: times)
    case .columnsLeft: pageColumns(by: -times)
    case .nextSource: nextSource(by: times)
    case .previousSource: nextSource(by: -times)
    default:
      if !performOnFacts(command, times), !performOnText(command, times) {
        performOnProgram(command)
      }
    }
  }

  private mutating func move(to number: Int, isNumbered: Bool) {
    if isNumbered {
      move(to: number)
    } else {
      move(toPercent: number == 1 ? 0 : 100)
      if focus == .sources || focus == .table { move(by: number == 1 ? -1_000_000 : 1_000_000) }
    }
  }

  /// Commands on facts; false where `command` is none.
  private mutating func performOnFacts(_ command: Command, _ times: Int) -> Bool {
    let notebook = notebook
    let isConflict = { (fact: Fact) in fact.verdict(in: notebook) == .conflict }
    let isDifference = { (fact: Fact) in
      isConflict(fact) || fact.verdict(in: notebook) == .compatible
    }
    let isSingle = { (fact: Fact) in fact.verdict == .single }
    switch command {
    case .nextConflict: goToFact(by: times, called: "conflict", where: isConflict)
    case .previousConflict: goToFact(by: -times, called: "conflict", where: isConflict)
    case .nextDifference: goToFact(by: times, called: "difference", where: isDifference)
    case .previousDifference: goToFact(by: -times, called: "difference", where: isDifference)
    case .nextSingle: goToFact(by: times, called: "claim of one source", where: isSingle)
    case .previousSingle: goToFact(by: -times, called: "claim of one source", where: isSingle)
    case .compare:
      closePair()
      toggleComparison()
    case .pair: if pair == nil { openPair() } else { closePair() }
    case .toText: toggleText()
    case .open: open()
    case .explain: withChosenFact { state, _ in state.overlay = Overlay(.explain) }
    case .conflicts: overlay = Overlay(.conflicts)
    case .origins: overlay = Overlay(.origins)
    case .filter: overlay = Overlay(.filter)
    case .negate: message = "! is for the filter: f opens it"
    case .keep: askForWords()
    case .tag: withChosenFact { $0.toggleTag($1) }
    case .clearTags: clearTags()
    case .note:
      withChosenFact { state, fact in
        guard let event = state.event else { return }
        state.prompt = Prompt(
          .note(FactAnchor(fact, in: event)), text: state.notebook.notes[fact.id] ?? "")
      }
    case .overrule: overrule()
    case .undo: undoLast()
    case .save: save()
    case .copy: withChosenFact { $0.copy($1) }
    case .pipe:
      let facts = factsToSave
      prompt = facts.isEmpty ? nil : Prompt(.pipe(facts: facts))
      if facts.isEmpty { message = "nothing to pipe: t tags a claim" }
    case .sort:
      order = order.next
      summarize()
      message = "sorted: \(order.words)"
    default: return false
    }
    return true
  }

  /// Commands on the text; false where `command` is none.
  private mutating func performOnText(_ command: Command, _ times: Int) -> Bool {
    switch command {
    case .furniture: toggleFurniture()
    case .singles:
      article.marksSingles.toggle()
      message =
        article.marksSingles
        ? "claims of one source are marked too" : "claims of one source are not marked"
    case .find:
      searchStart = location.map {
        SearchStart(
          place: $0, search: search, pair: pair, event: eventIndex, source: sourceIndex ?? 0,
          offset: article.offset)
      }
      prompt = Prompt(.find)
    case .nextMatch: nextHit(by: times)
    case .previousMatch: nextHit(by: -times)
    case .jumpBack: jump(isBack: true)
    case .jumpForward: jump(isBack: false)
    case .place: message = placeWords
    case .openOriginal:
      guard let analysis, let place else { return true }
      let line = analysis.article.line(ofByte: place.offset)
      effects.append(.open(path: analysis.article.name, line: line))
    case .zoom:
      if pair == nil { isZoomed.toggle() } else { message = "not in this view: q closes it" }
    default: return false
    }
    return true
  }

  private mutating func performOnProgram(_ command: Command) {
    switch command {
    case .help: overlay = Overlay(.help(focus))
    case .reread:
      message = rereadWords
      isStopped = false
      effects.append(.reread)
    case .redraw: effects.append(.redraw)
    case .suspend: effects.append(.suspend)
    case .commandLine: prompt = Prompt(.command)
    case .mouse:
      isMouseOn.toggle()
      dividers.moved = nil
      message = isMouseOn ? "mouse on: the terminal's own selection is off" : "mouse off"
      effects.append(.mouse(isMouseOn))
    case .cancel: stopReading()
    case .escape: closePair()
    case .close: closeView()
    case .quit: quit()
    default: break
    }
  }

  /// Stops the reading of files where that goes on; what was read stays.
  private mutating func stopReading() {
    guard let progress, !progress.isFinished else {
      message = "q quits"
      return
    }
    self.progress?.isFinished = true
    isStopped = true
    effects.append(.stopReading)
    message = "stopped after \(progress.done.grouped) of \(progress.total.grouped) files: R goes on"
  }

  /// Does something with the fact that is looked at, or says how to choose one.
  mutating func withChosenFact(_ action: (inout AppState, Fact) -> Void) {
    guard let fact = chosenFact else {
      message = uncomparedWords ?? "no claim is chosen: ]d goes to the next difference, c compares"
      return
    }
    action(&self, fact)
  }

  private mutating func closeView() {
    if pair != nil {
      closePair()
    } else if isZoomed {
      isZoomed = false
    } else if size.columns < Layout.threePanes, isComparing {
      focusArticle()
    } else if size.columns < Layout.twoPanes, focus == .article {
      focus = .sources
    } else {
      quit()
    }
  }

  mutating func quit() {
    follow()
    keepPosition()
    if event != nil, notebook.layout != readingLayout { change(.layout(readingLayout)) }
    effects.append(.quit)
  }
}
