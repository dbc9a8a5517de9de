print("newslint-dev")
