print("newslint")
