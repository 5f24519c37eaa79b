print("martlet: not built yet")
