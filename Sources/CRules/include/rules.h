// The rule tables under data/, compiled into the program byte for byte.
//
// Each function returns the first byte of one table and stores how many bytes it has. The format is
// described in Model/Rules/RuleTable.swift.
#ifndef CROSSREAD_RULES_H
#define CROSSREAD_RULES_H

#define RULE_TABLE(name) const unsigned char *_Nonnull rules_##name(long *_Nonnull count)

RULE_TABLE(abbreviations);
RULE_TABLE(clauses);
RULE_TABLE(conversions);
RULE_TABLE(counted_nouns);
RULE_TABLE(function_words);
RULE_TABLE(furniture);
RULE_TABLE(currencies);
RULE_TABLE(lemmas);
RULE_TABLE(like_words);
RULE_TABLE(numbers);
RULE_TABLE(names);
RULE_TABLE(news_weights);
RULE_TABLE(nicknames);
RULE_TABLE(offices);
RULE_TABLE(outlets);
RULE_TABLE(page_hints);
RULE_TABLE(time);
RULE_TABLE(units);
RULE_TABLE(deeds);
RULE_TABLE(rivals);
RULE_TABLE(roles);
RULE_TABLE(speech);
RULE_TABLE(stances);
RULE_TABLE(status);
RULE_TABLE(word_weights);

// Tables as they are searched, made by `make tables`: see Model/Rules/RuleIndex.swift.
RULE_TABLE(furniture_index);
RULE_TABLE(lemmas_index);
RULE_TABLE(like_words_index);
RULE_TABLE(names_index);
RULE_TABLE(numbers_index);
RULE_TABLE(offices_index);
RULE_TABLE(outlets_index);
RULE_TABLE(rivals_index);
RULE_TABLE(speech_index);
RULE_TABLE(time_index);
RULE_TABLE(units_index);
RULE_TABLE(word_weights_index);

// Weights, read in place: see Model/Syntax/FeatureNetwork.swift.
RULE_TABLE(parser);
RULE_TABLE(tagger);

#endif
