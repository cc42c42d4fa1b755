"""Who can open which book: keys, the slots they lie in, codes, and how long a wrong code waits."""
