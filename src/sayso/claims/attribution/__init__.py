"""Who said what: the source, cue and content of each attribution, and the relays up to the outlet."""
