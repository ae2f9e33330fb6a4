import SourceText

/// Evidence as numbered features: what kind of evidence, and up to four small values.
///
/// A feature is one number, so that a weight is found without making text; `FeatureName` says it in words.
struct Features {
  private(set) var keys: [UInt64] = []

  mutating func add(_ kind: FeatureKind, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0, _ d: Int = 0) {
    var key = UInt64(kind.rawValue) << 48
    key |= UInt64(a & 0xFFF) << 36
    key |= UInt64(b & 0xFFF) << 24
    key |= UInt64(c & 0xFFF) << 12
    key |= UInt64(d & 0xFFF)
    keys.append(key)
  }

  /// Evidence of a single word.
  mutating func add(_ kind: FeatureKind, word: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    keys.append(UInt64(kind.rawValue) << 48 | hash >> 16)
  }

  mutating func append(_ other: Features) { keys += other.keys }
}

/// The kinds of evidence.
///
/// Their order is part of the learned table: a new kind goes to the end, or everything is learned again.
enum FeatureKind: UInt16, CaseIterable {
  // A unit by itself.
  case always, mark, length, end, letterCase, isHeading, isBold, division, isTitle, announces, asks, navigates, defines,
    leadsIn,
    negates, negativeHeading, placeholder, gap, scaleName, levelForm, opening, suffix, sentences, lines, cell,
    columnAnnounces,
    rowAnnounces, tableShape
  // Its series.
  case seriesMarked, seriesLong, seriesSize, repeats, pageMarked, seriesNames, seriesWorded, seriesScale,
    seriesAnnounced,
    seriesRepeats
  // Its neighbors: the first value tells which.
  case nearMark, nearLength, nearTitle, nearEnd, nearAnnounces, nearDivision, nearAsks, nearForm, nearGap,
    nearNavigates, nearNone
  // Several at once.
  case markLengthEnd, titleBelow, announcesBelow, lengthBelow, colonBelow, divisionLength, seriesTitle
  // As a name or a level.
  case nameWords, nameWordsLook, position, part, wordedOnPage, depthRank, word, echo
  // Where it stands between names and levels.
  case state, stateDistance, hypothesis, next, stateMark, stateDistanceMark, stateTitle, stateAnnounces, section,
    sectionMark,
    sectionState, seenMark, lastBlock, tail, nextMark, stateNext, asksState, formOfNames, formOfLevels, hypothesisState,
    navigatesState, definesState, divisionState, openingState, tableState, tableLength, tableColumn
  // With the role of the unit before; the last value is that role.
  case before, beforeMark, beforeDivision, beforeGap, beforeTitle, beforeSame, beforeLower
  // Kinds of items.
  case kindAsks, kindSame, kindBlock, kindNegative, kindBlockNegative, kindLevel, kindAnyLevel, kindNest, kindNestAsks,
    kindNestSame, kindHeaded, kindLevelSame, kindOpening, kindSuffix, kindLength, kindMark, kindDivision,
    kindNegativeLevel,
    kindQuestionMark, kindFirst, kindHeading, kindHeadingNegative, kindHeadingAsks, kindHeadingColon, kindHeadingWord,
    kindWord, kindWordPair, kindHeadingSame, kindHeadingNest, kindHeadingLevel, kindHeadingBoth, kindReturns,
    kindReturnsHeading, kindSamePrevious, kindOuterHeading, kindOuterWord, kindColumn, kindColumnWord, kindRow,
    kindRowWord,
    kindCell, kindNegativeHeadingLevel, kindPair, kindPairKinds, kindOrder
}
