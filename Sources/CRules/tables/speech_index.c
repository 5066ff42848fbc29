#include "../table.h"

static const unsigned char speech_index_table[] = {
#embed "../data/speech.bin"
};
DEFINE_TABLE(speech_index)
