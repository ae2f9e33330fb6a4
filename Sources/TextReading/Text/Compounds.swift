/// Words that begin compounds written with a hyphen.
enum Compounds {
  static let heads: Set<String> = [
    "self", "well", "non", "long", "short", "high", "low", "cross", "follow", "up", "co", "multi", "full", "part", "on",
    "off",
    "in", "out", "day", "to", "year", "time", "problem", "decision", "customer", "client", "user", "team", "peer",
    "one", "two",
    "three", "first", "second", "third", "ill", "best", "better", "hard", "hands", "face", "real", "role", "goal",
    "result",
    "results", "value", "risk", "cost", "data", "evidence", "fact", "solution", "service", "quality", "large", "small",
    "mid",
    "near", "open", "over", "under", "pre", "post", "re", "sub", "semi", "inter", "counter", "quick", "fast", "slow",
    "top",
    "bottom", "end", "work", "job", "field", "ad", "de", "on-the", "step", "state", "ever", "far", "forward", "like",
    "so",
  ]
}
