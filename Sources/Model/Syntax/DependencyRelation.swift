/// How a token depends on its head: a basic relation of Universal Dependencies version 2, with the
/// few subtypes that claims depend on.
package enum DependencyRelation: UInt8, Hashable, Sendable, Codable, CaseIterable {
  /// acl
  case nominalClause
  /// acl:relcl
  case relativeClause
  /// advcl
  case adverbialClause
  /// advmod
  case adverbialModifier
  /// amod
  case adjectivalModifier
  /// appos
  case apposition
  /// aux
  case auxiliary
  /// aux:pass
  case passiveAuxiliary
  /// case
  case caseMarker
  /// cc
  case coordinator
  /// ccomp
  case clausalComplement
  /// compound
  case compound
  /// compound:prt
  case verbParticle
  /// conj
  case conjunct
  /// cop
  case copula
  /// csubj
  case clausalSubject
  /// det
  case determiner
  /// discourse
  case discourse
  /// expl
  case expletive
  /// fixed
  case fixed
  /// flat
  case flat
  /// iobj
  case indirectObject
  /// list
  case list
  /// mark
  case marker
  /// nmod
  case nominalModifier
  /// nmod:poss
  case possessive
  /// nsubj
  case subject
  /// nsubj:pass
  case passiveSubject
  /// nummod
  case numericModifier
  /// obj
  case object
  /// obl
  case oblique
  /// obl:agent
  case agent
  /// parataxis
  case parataxis
  /// punct
  case punctuation
  /// root
  case root
  /// vocative
  case vocative
  /// xcomp
  case openComplement
  /// Every other relation.
  case other

  /// The relation of this name in a treebank, such as "nsubj:pass"; unknown subtypes are dropped.
  package init(universal name: String) {
    if let relation = Self.names[name] {
      self = relation
    } else {
      self = Self.names[String(name.prefix { $0 != ":" })] ?? .other
    }
  }

  /// The relation's name in Universal Dependencies.
  package var universalName: String {
    Self.names.first { $0.value == self }?.key ?? "dep"
  }

  private static let names: [String: DependencyRelation] = [
    "acl": .nominalClause, "acl:relcl": .relativeClause, "advcl": .adverbialClause,
    "advmod": .adverbialModifier, "amod": .adjectivalModifier, "appos": .apposition,
    "aux": .auxiliary, "aux:pass": .passiveAuxiliary, "case": .caseMarker, "cc": .coordinator,
    "ccomp": .clausalComplement, "compound": .compound, "compound:prt": .verbParticle,
    "conj": .conjunct, "cop": .copula, "csubj": .clausalSubject, "det": .determiner,
    "discourse": .discourse, "expl": .expletive, "fixed": .fixed, "flat": .flat,
    "iobj": .indirectObject, "list": .list, "mark": .marker, "nmod": .nominalModifier,
    "nmod:poss": .possessive, "nsubj": .subject, "nsubj:pass": .passiveSubject,
    "nummod": .numericModifier, "obj": .object, "obl": .oblique, "obl:agent": .agent,
    "parataxis": .parataxis, "punct": .punctuation, "root": .root, "vocative": .vocative,
    "xcomp": .openComplement, "dep": .other,
  ]
}
