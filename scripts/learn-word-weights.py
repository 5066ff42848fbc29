#!/usr/bin/env python3
"""Learns how much common English words tell, for Sources/CRules/data/word_weights.txt.

usage: learn-word-weights.py TREEBANK.conllu... > Sources/CRules/data/word_weights.txt

A lemma that is mostly a function word gets the weight 0. The others lose weight with the logarithm of
how often they occur; a word that is not in the table counts 1. Only counts are kept, no text.
"""
import collections, math, sys

FUNCTION = {"ADP", "DET", "AUX", "PRON", "CCONJ", "SCONJ", "PART", "PUNCT", "SYM"}
LEAST, FULL = 6, 0.15   # how often a lemma must occur to be listed; the weight of the commonest

counts, function, forms = collections.Counter(), collections.Counter(), collections.defaultdict(set)
for path in sys.argv[1:]:
    for line in open(path, encoding="utf-8"):
        field = line.rstrip("\n").split("\t")
        if len(field) < 10 or not field[0].isdigit():
            continue
        form, lemma, tag = field[1].lower().replace("’", "'"), field[2].lower().replace("’", "'"), field[3]
        if not any(c.isalpha() for c in form):
            continue
        counts[lemma] += 1
        if tag in FUNCTION:
            function[lemma] += 1
            forms[lemma].add(form)
top = math.log(max(n for w, n in counts.items() if function[w] * 2 < n) / LEAST)
rows = {}
for lemma, n in counts.items():
    if n >= LEAST and function[lemma] * 2 >= n:
        for form in forms[lemma] | {lemma}:
            rows[form] = 0.0
for lemma, n in counts.items():
    if n >= LEAST and function[lemma] * 2 < n and lemma not in rows:
        rows[lemma] = round(1 - (1 - FULL) * math.log(n / LEAST) / top, 2)
print("# How much a lemma tells about what a sentence is about: 0 for function words, 1 (not listed) for rare words.")
print("# Made by scripts/learn-word-weights.py from word counts of the treebanks that NOTICE names.")
for word in sorted(rows):
    print(f"{word}\t{rows[word]:g}")
