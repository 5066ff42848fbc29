/// Where the parts of the screen lie, for a size and what is shown.
struct Layout {
  /// The fewest columns for two and for three panes.
  static let twoPanes = 80
  static let threePanes = 140
  /// The smallest terminal that is drawn on.
  static let least = Size(columns: 20, rows: 5)
  /// The fewest rows in which table and detail stand one above the other.
  static let stacked = 12

  private(set) var panes: [(pane: Pane, rect: Rect)] = []
  private(set) var rules: [(line: Dividers.Line, rect: Rect, character: Character)] = []
  let body: Rect
  let status: Int
  let hints: Int
  /// How many rows the table can fill.
  private var rows = 0
  private let dividers: Dividers
  private let sourcesWidth: Int?

  init(_ state: AppState) {
    let size = state.size
    body = Rect(column: 0, row: 1, width: size.columns, height: size.rows - 3)
    status = size.rows - 2
    hints = size.rows - 1
    let isComparing = state.isComparing
    rows = state.shown.count
    dividers = state.dividers
    sourcesWidth = state.settings.sourcesWidth
    if state.pair != nil {
      panes = [(.pair, body)]
      if let rule = PairPlaces(body, dividers).rule { rules = [rule] }
    } else if state.isZoomed {
      panes = [(state.focus, body)]
    } else if size.columns < Self.twoPanes {
      placeOne(state.focus, isComparing)
    } else if size.columns < Self.threePanes, isComparing {
      placeComparison(body)
    } else {
      let rest = placeSources(size.columns < Self.threePanes ? 24 : 25)
      guard size.columns >= Self.threePanes, isComparing else {
        panes.append((.article, rest))
        return
      }
      let half = dividers.place(
        of: .article, usual: rest.width / 2, within: 20...max(20, rest.width - 45))
      panes.append((.article, part(of: rest, from: 0, width: half)))
      rules.append((.article, part(of: rest, from: half, width: 1), "|"))
      placeComparison(part(of: rest, from: half + 1, width: rest.width - half - 1))
    }
  }

  /// The rectangle of a pane; nil where it is not on the screen.
  func rect(of pane: Pane) -> Rect? { panes.first { $0.pane == pane }?.rect }

  private func part(of rect: Rect, from column: Int, width: Int) -> Rect {
    Rect(column: rect.column + column, row: rect.row, width: width, height: rect.height)
  }

  private mutating func placeOne(_ focus: Pane, _ isComparing: Bool) {
    switch focus {
    case .table,
      .detail where isComparing:
      if body.height >= Self.stacked { placeComparison(body) } else { panes = [(focus, body)] }
    default: panes = [(focus, body)]
    }
  }

  private mutating func placeSources(_ usual: Int) -> Rect {
    let width = dividers.place(of: .sources, usual: sourcesWidth ?? usual, within: 10...48)
    panes.append((.sources, part(of: body, from: 0, width: width)))
    rules.append((.sources, part(of: body, from: width, width: 1), "|"))
    return part(of: body, from: width + 1, width: body.width - width - 1)
  }

  private mutating func placeComparison(_ rect: Rect) {
    let top = dividers.place(
      of: .table,
      usual: max(4, min(rect.height >= 40 ? rect.height / 2 : rect.height * 2 / 5, rows + 3)),
      within: 3...max(3, rect.height - 5))
    guard rect.height >= Self.stacked else {
      panes.append((.table, rect))
      return
    }
    panes.append(
      (.table, Rect(column: rect.column, row: rect.row, width: rect.width, height: top)))
    rules.append(
      (
        .table, Rect(column: rect.column, row: rect.row + top, width: rect.width, height: 1), "-"
      ))
    panes.append((.detail, rect.dropping(rows: top + 1)))
  }
}
