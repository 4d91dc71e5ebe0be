#pragma once
#include <zlib.h>
#include <minizip/unzip.h>
