"""Adding rows. The triggers refuse what must never be; how much is wise is the rules' business."""
