// Weights that Training/TrainSyntax learns from treebanks (see NOTICE).
#include "../table.h"

static const unsigned char tagger_table[] = {
#embed "../data/tagger.bin"
};
DEFINE_TABLE(tagger)
