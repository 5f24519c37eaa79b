// Holds the embedded templates.
