#include <limits.h>
#include <stddef.h>
#include <string.h>

#include <libxml/xmlversion.h>
// The headers of ICU that libxml2 would bring in clash with those of Foundation; nothing here uses them.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

/* GNU's search from the end; Swift's Glibc module leaves it out. */
extern void *memrchr(const void *bytes, int byte, size_t count);

/* No DTD is ever read (the reader stops at DOCTYPE), so replacing entities means the five and character references.
   HUGE turns libxml2's own limits off: the reader's limits take their place, and say so by name. */
#define SAX_OPTIONS (XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_HUGE \
  | XML_PARSE_IGNORE_ENC | XML_PARSE_BIG_LINES)

/* A context that reports to these functions, with `state` as their first argument, and builds no tree. */
static inline xmlParserCtxtPtr sax_context(
  void *state, startElementNsSAX2Func start, endElementNsSAX2Func end, charactersSAXFunc text,
  commentSAXFunc comment, processingInstructionSAXFunc instruction, internalSubsetSAXFunc doctype,
  xmlStructuredErrorFunc problem)
{
  xmlParserCtxtPtr context = xmlNewParserCtxt();
  if (context == NULL) return NULL;
  xmlSAXHandler *sax = context->sax;
  memset(sax, 0, sizeof *sax);
  sax->initialized = XML_SAX2_MAGIC;
  sax->startElementNs = start;
  sax->endElementNs = end;
  sax->characters = text;
  /* The same function, so that libxml2 does not ask whether blanks could be ignored. */
  sax->ignorableWhitespace = text;
  sax->cdataBlock = text;
  sax->comment = comment;
  sax->processingInstruction = instruction;
  sax->internalSubset = doctype;
  sax->serror = problem;
  context->userData = state;
  return context;
}

/* Reads a document of UTF-8 bytes; 1 where it is well-formed, with namespaces. */
static inline int sax_read(xmlParserCtxtPtr context, const unsigned char *bytes, int count)
{
  xmlDocPtr document = xmlCtxtReadMemory(context, (const char *)bytes, count, NULL, NULL, SAX_OPTIONS);
  if (document != NULL) xmlFreeDoc(document);
  return context->wellFormed && context->nsWellFormed;
}

/* How many bytes of the document have been read. */
static inline long sax_offset(xmlParserCtxtPtr context)
{
  const xmlParserInput *input = context->input;
  if (input == NULL) return -1;
#if LIBXML_VERSION >= 21400
  return xmlByteConsumed(context);
#else
  /* As xmlByteConsumed does where no encoding is converted, without the call. */
  return (long)input->consumed + (input->cur - input->base);
#endif
}

/* Ends the reading; to be called by the functions of the context only. */
static inline void sax_stop(xmlParserCtxtPtr context) { xmlStopParser(context); }

static inline int sax_name_count(xmlParserCtxtPtr context) { return xmlDictSize(context->dict); }

/* The offset of the last `<` before `end`, or -1. */
static inline long last_angle(const unsigned char *bytes, long end)
{
  const unsigned char *found = (const unsigned char *)memrchr(bytes, '<', (size_t)end);
  return found == NULL ? -1 : found - bytes;
}
