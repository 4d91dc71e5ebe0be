// The edge.
