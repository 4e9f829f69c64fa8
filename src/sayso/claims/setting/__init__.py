"""When and where: the times and the places of a sentence that belong to a happening."""
